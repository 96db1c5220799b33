package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Submissions;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes when an agreement was submitted, with the receipt; refused while anything of an approval is missing. */
@Component
class SubmitAgreementListener implements ExecutionListener {

    private final Submissions submissions;
    private final CurrentUser user;

    SubmitAgreementListener(Submissions submissions, CurrentUser user) {
        this.submissions = submissions;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        submissions.submit(
                        StepVariables.AGREEMENT_ID.of(execution),
                        SentValues.text(execution, "submittedOn"),
                        SentValues.text(execution, "receipt"),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
