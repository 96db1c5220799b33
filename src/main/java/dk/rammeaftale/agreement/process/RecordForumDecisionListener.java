package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.StepDecisions;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the secretariat says a forum has decided; where the minutes have said it, nothing is sent. */
@Component
class RecordForumDecisionListener implements ExecutionListener {

    private final StepDecisions decisions;
    private final CurrentUser user;

    RecordForumDecisionListener(StepDecisions decisions, CurrentUser user) {
        this.decisions = decisions;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        long agreement = StepVariables.AGREEMENT_ID.of(execution);
        String step = StepVariables.STEP.of(execution);
        decisions.record(
                        agreement,
                        step,
                        SentValues.text(execution, "outcome"),
                        SentValues.text(execution, "decidedOn"),
                        SentValues.text(execution, "note"),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
        DecisionProcess.FORUM_OUTCOME.set(execution, decisions.take(agreement, step).name());
    }
}
