package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.WaitingCases;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Brings the word of a meeting to the case that waits for it, as the service itself. */
@Component
class EngineWaitingCases implements WaitingCases {

    private final RuntimeService runtime;
    private final CurrentUser user;

    EngineWaitingCases(RuntimeService runtime, CurrentUser user) {
        this.runtime = runtime;
        this.user = user;
    }

    @Override
    public boolean isWaiting(CaseNumber number) {
        return user.asService(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.value())
                        .messageEventSubscriptionName(CapacityAdjustment.MESSAGE_MEETING_DECIDED)
                        .count()
                > 0);
    }

    /** What the meeting decided is kept already, so that the message says no more than which meeting it was. */
    @Override
    public void tell(CaseNumber number, String meetingId) {
        user.asService(() -> {
            runtime.createMessageCorrelation(CapacityAdjustment.MESSAGE_MEETING_DECIDED)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(Map.of("meetingId", meetingId))
                    .correlate();
            return null;
        });
    }
}
