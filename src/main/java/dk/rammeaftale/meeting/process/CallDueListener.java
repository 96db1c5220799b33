package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.meeting.application.Calls;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingTimes;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the meeting whose items are to be called for, or refuses the start. */
@Component
class CallDueListener implements ExecutionListener {

    private final Calls calls;

    CallDueListener(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Meeting meeting = calls.begin(SentValues.text(execution, MeetingProcess.MEETING_ID.name()))
                .orElseThrow(Refusal::badRequest);
        MeetingTimes times = calls.timesOf(meeting);
        execution.setProcessBusinessKey(meeting.id());
        MeetingProcess.MEETING_ID.set(execution, meeting.id());
        MeetingProcess.REMIND_AT.set(execution, Date.from(times.remindAt()));
        MeetingProcess.HAND_IN_ENDS.set(execution, Date.from(times.handInOver()));
        MeetingProcess.BEGINS_AT.set(execution, Date.from(times.beginsAt()));
    }
}
