package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.ForumInputs;
import dk.rammeaftale.agreement.model.ForumInput;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.agreement.web.TaskSteps.TaskStep;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat's task at a step that somebody carries out: when, and what came of it. */
@Component
class CarryOutStepPage implements FormPage {

    private final TaskSteps steps;
    private final ForumInputs inputs;
    private final AgreementPath path;

    CarryOutStepPage(TaskSteps steps, ForumInputs inputs, AgreementPath path) {
        this.steps = steps;
        this.inputs = inputs;
        this.path = path;
    }

    @Override
    public String name() {
        return "carry-out-step";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        TaskStep step = steps.of(request);
        Map<String, Object> model = step.model();
        model.put("today", path.today());
        model.put("input", step.milestone().kind() == StepKind.INPUT);
        model.put("inputs", inputs.of(step.agreement(), step.milestone().key()).stream()
                .map(CarryOutStepPage::inWords)
                .toList());
        return model;
    }

    private static String inWords(ForumInput input) {
        return "%s, %s: %s".formatted(input.forumName(), DanishDates.day(input.givenOn()), input.summary());
    }
}
