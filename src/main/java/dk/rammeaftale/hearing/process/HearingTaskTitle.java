package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.TaskTitle;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Members' tasks are named after the case and what it is about. */
@Component
class HearingTaskTitle implements TaskTitle {

    private final Hearings hearings;

    HearingTaskTitle(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public String processKey() {
        return HearingProcess.KEY;
    }

    @Override
    public String titleOf(DelegateTask task) {
        Hearing hearing = hearings.get(HearingProcess.HEARING_ID.of(task));
        return hearing.caseNumber() + ", " + hearing.title();
    }
}
