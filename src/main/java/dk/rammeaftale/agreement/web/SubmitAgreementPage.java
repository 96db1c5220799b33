package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Submissions;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form on which the submission is recorded; it says what still stands in its way. */
@Component
class SubmitAgreementPage implements FormPage {

    private final AgreementForms forms;
    private final Submissions submissions;

    SubmitAgreementPage(AgreementForms forms, Submissions submissions) {
        this.forms = forms;
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "submit-agreement";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        RatificationBoard now = forms.board(request);
        Map<String, Object> model = forms.aboutTheAgreement(request);
        model.put("nationalAuthority", submissions.nationalAuthority());
        model.put("summary", now.summary());
        model.put("missing", now.missing());
        return model;
    }
}
