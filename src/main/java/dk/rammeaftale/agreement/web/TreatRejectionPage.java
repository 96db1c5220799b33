package dk.rammeaftale.agreement.web;

import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form on which it is recorded what became of a rejection. */
@Component
class TreatRejectionPage implements FormPage {

    private final AgreementForms forms;

    TreatRejectionPage(AgreementForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "treat-rejection";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        return forms.aboutTheCouncil(request);
    }
}
