package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Withdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WithdrawCaseDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    WithdrawCaseDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.stopCase(CaseNumbers.of(execution));
    }
}
