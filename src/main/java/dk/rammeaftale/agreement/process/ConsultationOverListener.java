package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Consultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes up that the hearing of a step is over. */
@Component
class ConsultationOverListener implements ExecutionListener {

    private final Consultations consultations;

    ConsultationOverListener(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            ConsultationProcess.CONSULTATION_HELD.set(
                    execution,
                    consultations.take(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution)));
        }
    }
}
