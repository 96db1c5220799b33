package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Withdrawals;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Checks a wish to withdraw a case, or refuses the start. */
@Component
class WithdrawalRequestedListener implements ExecutionListener {

    private final Withdrawals withdrawals;
    private final ActingViewer viewer;

    WithdrawalRequestedListener(Withdrawals withdrawals, ActingViewer viewer) {
        this.withdrawals = withdrawals;
        this.viewer = viewer;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String caseNumber = withdrawals
                .request(
                        SentValues.text(execution, CaseWithdrawal.CASE_NUMBER),
                        SentValues.text(execution, CaseWithdrawal.REASON),
                        viewer.now())
                .orElseThrow(Refusal::badRequest)
                .value();
        execution.setProcessBusinessKey(caseNumber);
    }
}
