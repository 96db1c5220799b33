package dk.rammeaftale.hearing.process;

import dk.rammeaftale.hearing.application.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the open tasks away only when no answer is being taken, so that nobody's task vanishes under their hands. */
@Component
class DeadlinePassedListener implements ExecutionListener {

    private final Hearings hearings;

    DeadlinePassedListener(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        hearings.hold(HearingProcess.HEARING_ID.of(execution));
    }
}
