package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.TaskTitle;
import dk.rammeaftale.meeting.application.Calls;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Tasks of a meeting are named after its forum and day. */
@Component
class MeetingTaskTitle implements TaskTitle {

    private final Calls calls;

    MeetingTaskTitle(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String processKey() {
        return MeetingProcess.KEY;
    }

    @Override
    public String titleOf(DelegateTask task) {
        return calls.nameOf(calls.get(MeetingProcess.MEETING_ID.of(task)));
    }
}
