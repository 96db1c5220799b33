package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Ratifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AskCouncilsDelegate implements JavaDelegate {

    private final Ratifications ratifications;

    AskCouncilsDelegate(Ratifications ratifications) {
        this.ratifications = ratifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ratifications.ask(StepVariables.AGREEMENT_ID.of(execution));
    }
}
