package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the agreement that is to be made, with its plan and its number, or refuses the start. */
@Component
class AgreementDueListener implements ExecutionListener {

    private final Agreements agreements;
    private final CurrentUser user;

    AgreementDueListener(Agreements agreements, CurrentUser user) {
        this.agreements = agreements;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Agreement agreement = agreements.open(
                        SentValues.number(execution, "firstYear"),
                        SentValues.number(execution, "years"),
                        SentValues.text(execution, "template"),
                        finalDate(execution),
                        SentValues.text(execution, "finalDateReason").orElse(""),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
        execution.setProcessBusinessKey(agreement.number().value());
        StepVariables.AGREEMENT_ID.set(execution, agreement.id());
        StepVariables.setEnd(execution, agreement);
    }

    private static Optional<LocalDate> finalDate(DelegateExecution execution) {
        try {
            return SentValues.text(execution, "finalDate").filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw Refusal.badRequest("Skriv sidste dag for godkendelse som en dato, fx 2026-12-01. (finalDate)");
        }
    }
}
