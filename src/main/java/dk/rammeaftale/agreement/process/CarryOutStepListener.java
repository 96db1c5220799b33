package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.StepWork;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes when a step was carried out and what came of it. */
@Component
class CarryOutStepListener implements ExecutionListener {

    private final StepWork work;
    private final CurrentUser user;

    CarryOutStepListener(StepWork work, CurrentUser user) {
        this.work = work;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        work.carryOut(
                        StepVariables.AGREEMENT_ID.of(execution),
                        StepVariables.STEP.of(execution),
                        SentValues.text(execution, "doneOn"),
                        SentValues.text(execution, "result"),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
