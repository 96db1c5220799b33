package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The step of an agreement that a task is about, and what every form about one shows. */
@Component
class TaskSteps {

    private final Agreements agreements;

    TaskSteps(Agreements agreements) {
        this.agreements = agreements;
    }

    record TaskStep(Agreement agreement, Milestone milestone) {

        /** What the template of any such form reads. */
        Map<String, Object> model() {
            Map<String, Object> model = new HashMap<>();
            model.put("heading", "%s: %s".formatted(agreement.title(), milestone.title()));
            model.put("when", DanishDates.weekday(milestone.date()));
            model.put("owner", milestone.owner());
            model.put("stepAddress", AgreementPath.address(agreement, milestone.key()));
            return model;
        }
    }

    TaskStep of(FormRequest request) {
        Map<String, Object> variables = request.task().orElseThrow().variables();
        Agreement agreement = agreements.get(((Number) variables.get("agreementId")).longValue());
        return new TaskStep(
                agreement, agreements.milestone(agreement, String.valueOf(variables.get("step"))).orElseThrow());
    }
}
