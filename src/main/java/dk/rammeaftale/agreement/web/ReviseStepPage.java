package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.DecisionRegister;
import dk.rammeaftale.agreement.model.StepDecision;
import dk.rammeaftale.agreement.web.TaskSteps.TaskStep;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat's task when a forum has not approved: what the forum said, and what was changed. */
@Component
class ReviseStepPage implements FormPage {

    private final TaskSteps steps;
    private final DecisionRegister decisions;

    ReviseStepPage(TaskSteps steps, DecisionRegister decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "revise-step";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        TaskStep step = steps.of(request);
        Map<String, Object> model = step.model();
        model.put("decisions", inWords(decisions.of(step.agreement().id(), step.milestone().key())));
        return model;
    }

    static List<String> inWords(List<StepDecision> decisions) {
        return decisions.stream()
                .map(decision -> "%s: %s%s".formatted(
                        DanishDates.day(decision.decidedOn()),
                        decision.outcome().label().toLowerCase(DanishDates.DANISH),
                        decision.note().isBlank() ? "" : ". " + decision.note()))
                .toList();
    }
}
