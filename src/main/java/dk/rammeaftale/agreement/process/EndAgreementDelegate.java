package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.AgreementState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndAgreementDelegate implements JavaDelegate {

    private final Agreements agreements;

    EndAgreementDelegate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agreements.reach(StepVariables.AGREEMENT_ID.of(execution), AgreementState.ENDED);
    }
}
