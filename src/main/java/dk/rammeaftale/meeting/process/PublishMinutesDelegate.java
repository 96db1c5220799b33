package dk.rammeaftale.meeting.process;

import dk.rammeaftale.meeting.application.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;

    PublishMinutesDelegate(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.publish(MeetingProcess.MEETING_ID.of(execution));
    }
}
