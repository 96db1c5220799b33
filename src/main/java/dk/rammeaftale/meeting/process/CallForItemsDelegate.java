package dk.rammeaftale.meeting.process;

import dk.rammeaftale.meeting.application.Calls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CallForItemsDelegate implements JavaDelegate {

    private final Calls calls;

    CallForItemsDelegate(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.call(MeetingProcess.MEETING_ID.of(execution));
    }
}
