package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Withdrawals;
import dk.rammeaftale.engine.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets only a withdrawal through that our own check has accepted. */
@Component
class CaseWithdrawnListener implements ExecutionListener {

    private final Withdrawals withdrawals;

    CaseWithdrawnListener(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        withdrawals.accepted(CaseNumbers.of(execution)).orElseThrow(Refusal::badRequest);
    }
}
