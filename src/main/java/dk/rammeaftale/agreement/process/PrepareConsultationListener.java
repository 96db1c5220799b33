package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Consultations;
import dk.rammeaftale.agreement.application.EnteredConsultation;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.RefusedHearing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the authorities are to be asked, and starts the hearing about it. */
@Component
class PrepareConsultationListener implements ExecutionListener {

    private final Consultations consultations;
    private final CurrentUser user;

    PrepareConsultationListener(Consultations consultations, CurrentUser user) {
        this.consultations = consultations;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        try {
            consultations.ask(
                            StepVariables.AGREEMENT_ID.of(execution),
                            StepVariables.STEP.of(execution),
                            entered(execution),
                            new Viewer(user.username(), user.groups()))
                    .orElseThrow(Refusal::badRequest);
        } catch (RefusedHearing refused) {
            throw Refusal.badRequest(refused.getMessage());
        }
    }

    private static EnteredConsultation entered(DelegateExecution execution) {
        return new EnteredConsultation(
                SentValues.text(execution, "title"),
                SentValues.text(execution, "text"),
                SentValues.number(execution, "days"),
                SentValues.text(execution, "questions"),
                SentValues.attachments(execution));
    }
}
