package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form by which the operator or the secretariat withdraws a case that is not decided yet. */
@Component
class WithdrawCasePage implements FormPage {

    private final Cases cases;
    private final CaseAccess access;

    WithdrawCasePage(Cases cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    @Override
    public String name() {
        return "withdraw-case";
    }

    @Override
    public Optional<String> startsProcess() {
        return Optional.of("case-withdrawal");
    }

    @Override
    public String whatNext() {
        return "Åbne opgaver og frister i sagen bortfalder, og de, der er spurgt, får besked.";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Viewer viewer = new Viewer(request.username(), request.groups());
        Map<String, String> own = new LinkedHashMap<>();
        cases.open().stream()
                .filter(open -> access.mayWithdraw(open, viewer))
                .forEach(open -> own.put(open.number().value(), Choices.caseLabel(open)));
        return Map.of("cases", own);
    }
}
