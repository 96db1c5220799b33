package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Withdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    RecordWithdrawalDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CapacityAdjustment.CASE_OUTCOME.set(execution, withdrawals.conclude(CaseNumbers.of(execution)).name());
    }
}
