package dk.rammeaftale.agreement.web;

import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form on which it is recorded how a reservation was treated. */
@Component
class TreatReservationPage implements FormPage {

    private final AgreementForms forms;

    TreatReservationPage(AgreementForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "treat-reservation";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        return forms.aboutTheCouncil(request);
    }
}
