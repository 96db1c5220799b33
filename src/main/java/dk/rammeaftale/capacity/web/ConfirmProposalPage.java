package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The operator looks at what the secretariat started for it. */
@Component
class ConfirmProposalPage implements FormPage {

    private final Cases cases;
    private final CaseFacts facts;

    ConfirmProposalPage(Cases cases, CaseFacts facts) {
        this.cases = cases;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "confirm-proposal";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        CapacityCase about = cases.get(TaskCase.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("facts", facts.of(about));
        model.put("duties", facts.duties(about));
        return model;
    }
}
