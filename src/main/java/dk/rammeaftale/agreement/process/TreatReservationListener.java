package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.CouncilTreatments;
import dk.rammeaftale.agreement.application.EnteredTreatment;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes how a reservation was treated; where our page has kept it already, nothing is sent. */
@Component
class TreatReservationListener implements ExecutionListener {

    private final CouncilTreatments treatments;
    private final CurrentUser user;

    TreatReservationListener(CouncilTreatments treatments, CurrentUser user) {
        this.treatments = treatments;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        RatificationProcess.RESERVATION_SETTLED.set(execution, treatments.reservation(
                        StepVariables.AGREEMENT_ID.of(execution),
                        RatificationProcess.authority(execution),
                        new EnteredTreatment(
                                SentValues.text(execution, "treatedBy"),
                                SentValues.text(execution, "treatedOn"),
                                SentValues.text(execution, "treatment"),
                                SentValues.yesOrNo(execution, "settled")),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest));
    }
}
