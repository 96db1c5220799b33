package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.CaseStop;
import dk.rammeaftale.journal.model.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Brings a withdrawal to the running case by its message. */
@Component
class WithdrawalMessages implements CaseStop {

    private final RuntimeService runtime;

    WithdrawalMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean stop(CaseNumber number) {
        boolean waiting = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.value())
                        .messageEventSubscriptionName(CapacityAdjustment.MESSAGE_CASE_WITHDRAWN)
                        .count()
                > 0;
        if (waiting) {
            runtime.createMessageCorrelation(CapacityAdjustment.MESSAGE_CASE_WITHDRAWN)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        }
        return waiting;
    }
}
