package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets a hearing end before its deadline only if, in our tables, everybody has answered and nobody objects. */
@Component
class ObjectionsClearedListener implements ExecutionListener {

    private final Answers answers;

    ObjectionsClearedListener(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // The deadline, or the secretariat, may end the waiting too.
        if (!execution.isCanceled() && !answers.mayCloseNow(HearingProcess.HEARING_ID.of(execution))) {
            throw Refusal.conflict("Høringen kan ikke lukkes endnu: nogen mangler at svare eller gør indsigelse.");
        }
    }
}
