package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.StepDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes up what the minutes have decided about a step. */
@Component
class ForumDecidedListener implements ExecutionListener {

    private final StepDecisions decisions;

    ForumDecidedListener(StepDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DecisionProcess.FORUM_OUTCOME.set(
                execution,
                decisions.take(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution)).name());
    }
}
