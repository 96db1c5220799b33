package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Submissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeEffectDelegate implements JavaDelegate {

    private final Submissions submissions;

    TakeEffectDelegate(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submissions.takeEffect(StepVariables.AGREEMENT_ID.of(execution));
    }
}
