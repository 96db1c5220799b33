package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets only a hearing be called off that is open. */
@Component
class HearingCancelledListener implements ExecutionListener {

    private final Hearings hearings;

    HearingCancelledListener(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!hearings.get(HearingProcess.HEARING_ID.of(execution)).isOpen()) {
            throw Refusal.conflict("Høringen er ikke åben.");
        }
    }
}
