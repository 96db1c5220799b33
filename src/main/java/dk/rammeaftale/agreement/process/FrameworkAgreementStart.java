package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementStart;
import dk.rammeaftale.agreement.application.EnteredAgreement;
import dk.rammeaftale.agreement.application.RefusedAgreement;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts the process {@code framework-agreement} from our own page with what its start form sends from Tasklist. */
@Component
class FrameworkAgreementStart implements AgreementStart {

    private final RuntimeService runtime;

    FrameworkAgreementStart(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public CaseNumber start(EnteredAgreement.Read entered) {
        try {
            return new CaseNumber(
                    runtime.startProcessInstanceByKey(FrameworkAgreement.KEY, sent(entered)).getBusinessKey());
        } catch (RuntimeException failed) {
            throw Refusal.in(failed)
                    .<RuntimeException>map(refusal -> new RefusedAgreement(refusal.sentence(), failed))
                    .orElse(failed);
        }
    }

    private static Map<String, Object> sent(EnteredAgreement.Read entered) {
        VariableMap sent = Variables.createVariables();
        entered.firstYear().ifPresent(year -> sent.putValueTyped("firstYear", Variables.longValue(year, true)));
        entered.years().ifPresent(years -> sent.putValueTyped("years", Variables.longValue(years, true)));
        entered.template().ifPresent(key -> sent.putValueTyped("template", Variables.stringValue(key, true)));
        entered.finalDate().ifPresent(day -> sent.putValueTyped("finalDate", Variables.stringValue(day.toString(), true)));
        sent.putValueTyped("finalDateReason", Variables.stringValue(entered.finalDateReason(), true));
        return sent;
    }
}
