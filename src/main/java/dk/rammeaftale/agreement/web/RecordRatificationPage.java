package dk.rammeaftale.agreement.web;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form on which a council's decision is recorded. */
@Component
class RecordRatificationPage implements FormPage {

    private final AgreementForms forms;

    RecordRatificationPage(AgreementForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "record-ratification";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Map<String, Object> model = forms.aboutTheCouncil(request);
        Viewer viewer = new Viewer(request.username(), request.groups());
        model.put("onBehalf", !viewer.worksFor(forms.council(request).authority().code()));
        return model;
    }
}
