package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the chair says about the minutes. */
@Component
class ApproveMinutesListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        MeetingProcess.MINUTES_APPROVED.set(
                execution, SentValues.yesOrNo(execution, MeetingProcess.APPROVED).orElse(true));
    }
}
