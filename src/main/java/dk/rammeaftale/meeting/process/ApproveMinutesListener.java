package dk.rammeaftale.meeting.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.meeting.application.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the chair says about the minutes; said by the personal link already, it is kept, and nothing is sent. */
@Component
class ApproveMinutesListener implements ExecutionListener {

    private final Minutes minutes;
    private final CurrentUser user;

    ApproveMinutesListener(Minutes minutes, CurrentUser user) {
        this.minutes = minutes;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        MeetingProcess.MINUTES_APPROVED.set(execution, minutes.decide(
                        MeetingProcess.MEETING_ID.of(execution),
                        SentValues.yesOrNo(execution, MeetingProcess.APPROVED),
                        SentValues.text(execution, MeetingProcess.REMARK),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest));
    }
}
