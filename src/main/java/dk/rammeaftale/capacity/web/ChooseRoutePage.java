package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.RouteOptions;
import dk.rammeaftale.capacity.application.Routes;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.hearing.application.Introductions;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        model.put("meetings", options.meetings().stream().map(meeting -> row(meeting, options)).toList());
        model.put("nextMeeting", options.nextMeeting().map(meeting -> DanishDates.weekday(meeting.date())).orElse(""));
        model.put("warning", options.earlier().warning());
        model.put("earlier", options.earlier().others().stream().map(Choices::caseLabel).toList());
        model.put("confirmEdition", about.edition().needsConfirmationOn(about.startedOn()));
        return model;
    }

    /** A meeting as the form shows it. */
    public record MeetingRow(String date, String handIn, String state, boolean next) {
    }

    private static MeetingRow row(Meeting meeting, RouteOptions options) {
        return new MeetingRow(
                DanishDates.weekday(meeting.date()),
                DanishDates.weekday(meeting.handInDeadline()),
                meeting.state().label(),
                options.nextMeeting().equals(Optional.of(meeting)));
    }
}
