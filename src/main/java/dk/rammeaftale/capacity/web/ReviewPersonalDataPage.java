package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseFacts;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.application.PersonalData;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat looks at texts that hold something like a CPR number. */
@Component
class ReviewPersonalDataPage implements FormPage {

    private final Cases cases;
    private final CaseFacts facts;
    private final PersonalData personalData;

    ReviewPersonalDataPage(Cases cases, CaseFacts facts, PersonalData personalData) {
        this.cases = cases;
        this.facts = facts;
        this.personalData = personalData;
    }

    @Override
    public String name() {
        return "review-personal-data";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        CapacityCase about = cases.get(TaskCase.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("about", about);
        model.put("texts", personalData.suspectedTexts(about.number()));
        return model;
    }
}
