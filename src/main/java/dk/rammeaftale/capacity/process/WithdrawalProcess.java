package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.WithdrawalStart;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process {@code case-withdrawal} for those who ask for it elsewhere than in Tasklist. */
@Component
class WithdrawalProcess implements WithdrawalStart {

    private final RuntimeService runtime;

    WithdrawalProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String caseNumber, String reason) {
        runtime.startProcessInstanceByKey(
                CaseWithdrawal.KEY, Map.of(CaseWithdrawal.CASE_NUMBER, caseNumber, CaseWithdrawal.REASON, reason));
    }
}
