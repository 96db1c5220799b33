package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets a hearing begin only where a case has prepared it. */
@Component
class HearingPreparedListener implements ExecutionListener {

    private final Hearings hearings;

    HearingPreparedListener(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        hearings.get(HearingProcess.HEARING_ID.find(execution).orElseThrow(() -> Refusal.badRequest(
                "En høring forberedes i en sag og kan ikke startes herfra (hearingId).")));
    }
}
