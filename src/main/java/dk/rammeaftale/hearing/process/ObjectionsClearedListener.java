package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.EarlyClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets a hearing end before its deadline only if, in our tables, everybody has answered, nobody objects, and no mail lies unread. */
@Component
class ObjectionsClearedListener implements ExecutionListener {

    private final EarlyClosing early;

    ObjectionsClearedListener(EarlyClosing early) {
        this.early = early;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // The deadline, or the secretariat, may end the waiting too.
        if (!execution.isCanceled() && !early.mayCloseNow(HearingProcess.HEARING_ID.of(execution))) {
            throw Refusal.conflict("Høringen kan ikke lukkes endnu: nogen mangler at svare eller gør indsigelse, eller indbakken er ikke læst efter det sidste svar.");
        }
    }
}
