package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Consultations;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.agreement.web.TaskSteps.TaskStep;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.meeting.application.HearingItems;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat's task when a hearing of a step is over: who has delivered, who is missing, and which meeting treats it. */
@Component
class TreatAnswersPage implements FormPage {

    private final TaskSteps steps;
    private final Consultations consultations;
    private final Hearings hearings;
    private final HearingItems notes;

    TreatAnswersPage(TaskSteps steps, Consultations consultations, Hearings hearings, HearingItems notes) {
        this.steps = steps;
        this.consultations = consultations;
        this.hearings = hearings;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "treat-answers";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        TaskStep step = steps.of(request);
        Hearing hearing = consultations.of(step.agreement(), step.milestone().key()).orElseThrow();
        List<String> missing = consultations.missing(hearing).stream().map(Authority::name).toList();
        int asked = hearings.seatsAsked(hearing.id()).size();
        Map<String, String> meetings = new LinkedHashMap<>();
        notes.choices(hearing.id()).forEach(meeting -> meetings.put(meeting.id(), notes.nameOf(meeting)));
        Map<String, Object> model = step.model();
        model.put("hearing", hearing.id());
        model.put("survey", step.milestone().kind() == StepKind.SURVEY);
        model.put("answered", "%d af %d myndigheder har svaret.".formatted(asked - missing.size(), asked));
        model.put("missing", missing);
        model.put("meetings", meetings);
        model.put("proposed", meetings.keySet().stream()
                .filter(id -> notes.open(hearing.id()).flatMap(item -> item.meetingId()).filter(id::equals).isPresent())
                .findFirst()
                .orElse(""));
        return model;
    }
}
