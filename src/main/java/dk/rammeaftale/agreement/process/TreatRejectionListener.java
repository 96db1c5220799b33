package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.CouncilTreatments;
import dk.rammeaftale.agreement.application.EnteredTreatment;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what became of a rejection; where our page has kept it already, nothing is sent. */
@Component
class TreatRejectionListener implements ExecutionListener {

    private final CouncilTreatments treatments;
    private final CurrentUser user;

    TreatRejectionListener(CouncilTreatments treatments, CurrentUser user) {
        this.treatments = treatments;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        treatments.rejection(
                        StepVariables.AGREEMENT_ID.of(execution),
                        RatificationProcess.authority(execution),
                        new EnteredTreatment(
                                SentValues.text(execution, "treatedBy"),
                                SentValues.text(execution, "treatedOn"),
                                SentValues.text(execution, "treatment"),
                                Optional.empty()),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
