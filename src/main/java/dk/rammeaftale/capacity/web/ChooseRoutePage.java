package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.RouteOptions;
import dk.rammeaftale.capacity.application.Routes;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.hearing.application.Introductions;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat chooses between mail hearing and meeting, and sees what each would mean. */
@Component
class ChooseRoutePage implements FormPage {

    private final Cases cases;
    private final CaseFacts facts;
    private final Routes choice;
    private final Introductions introductions;

    ChooseRoutePage(Cases cases, CaseFacts facts, Routes choice, Introductions introductions) {
        this.cases = cases;
        this.facts = facts;
        this.choice = choice;
        this.introductions = introductions;
    }

    @Override
    public String name() {
        return "choose-route";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        CapacityCase about = cases.get(TaskCase.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        RouteOptions options = choice.options(about.number());
        model.put("facts", facts.forHearing(about));
        model.put("duties", facts.duties(about));
        model.put("attachments", cases.attachments(about.number()));
        model.put("routes", Choices.of(Route.values(), Route::label));
        model.put("hearingEnds", DanishDates.endOf(options.hearing().deadline().lastDay()));
        model.put("explanation", options.hearing().deadline().explanation());
        model.put("holidays", options.hearing().holidaysInWords());
        model.put("quietTime", options.hearing().warning());
        model.put("introduction", introductions.waiting(about.number()).orElse(""));
        model.put("silent", options.silent());
        model.put("unreached", options.unreached());
        model.put("nextMeeting", options.nextMeeting()
                .map(meeting -> "Næste DASSOS-møde er %s. Frist for indmelding af punkter: %s."
                        .formatted(DanishDates.weekday(meeting.date()), DanishDates.weekday(meeting.handInDeadline())))
                .orElse("Der er intet kommende DASSOS-møde i mødeplanen. Indlæs mødeplanen under Stamdata."));
        model.put("warning", options.earlier().warning());
        model.put("earlier", options.earlier().others().stream().map(Choices::caseLabel).toList());
        model.put("confirmEdition", about.edition().needsConfirmationOn(about.startedOn()));
        return model;
    }
}
