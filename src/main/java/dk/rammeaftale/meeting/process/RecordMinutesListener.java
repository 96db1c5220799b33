package dk.rammeaftale.meeting.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.meeting.application.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the minutes as the secretariat has written them. */
@Component
class RecordMinutesListener implements ExecutionListener {

    private final Minutes minutes;
    private final CurrentUser user;

    RecordMinutesListener(Minutes minutes, CurrentUser user) {
        this.minutes = minutes;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        minutes.submit(MeetingProcess.MEETING_ID.of(execution), new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
