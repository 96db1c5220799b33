package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Consultations;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes that the secretariat has gone through the answers, and why it goes on without those that are missing. */
@Component
class TreatAnswersListener implements ExecutionListener {

    private final Consultations consultations;
    private final CurrentUser user;

    TreatAnswersListener(Consultations consultations, CurrentUser user) {
        this.consultations = consultations;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        consultations.treat(
                        StepVariables.AGREEMENT_ID.of(execution),
                        StepVariables.STEP.of(execution),
                        SentValues.text(execution, "missingReason"),
                        SentValues.text(execution, "meetingId"),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
