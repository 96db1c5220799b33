package dk.rammeaftale.meeting.process;

import dk.rammeaftale.meeting.application.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindHandInDelegate implements JavaDelegate {

    private final Calls calls;

    RemindHandInDelegate(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.remind(MeetingProcess.MEETING_ID.of(execution));
    }
}
