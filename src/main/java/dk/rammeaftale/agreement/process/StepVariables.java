package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import dk.rammeaftale.agreement.application.StepDates;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What every step of an agreement carries in the engine. */
final class StepVariables {

    static final ProcessVariable<Long> AGREEMENT_ID = new ProcessVariable<>("agreementId", Long.class);
    /** The key of the milestone. */
    static final ProcessVariable<String> STEP = new ProcessVariable<>("step", String.class);
    static final ProcessVariable<Boolean> LEFT_OUT = new ProcessVariable<>("leftOut", Boolean.class);
    /** When work on it begins, and the end of its day; they move with the plan. */
    static final ProcessVariable<Date> BEGINS_AT = new ProcessVariable<>("beginsAt", Date.class);
    static final ProcessVariable<Date> DUE_AT = new ProcessVariable<>("dueAt", Date.class);
    /** When the agreement takes effect, and when it has ended. */
    static final ProcessVariable<Date> IN_FORCE_AT = new ProcessVariable<>("inForceAt", Date.class);
    static final ProcessVariable<Date> ENDS_AT = new ProcessVariable<>("endsAt", Date.class);

    private StepVariables() {
    }

    static void set(VariableScope scope, StepDates dates, Agreement agreement) {
        LEFT_OUT.set(scope, dates.leftOut());
        BEGINS_AT.set(scope, Date.from(dates.begins()));
        DUE_AT.set(scope, Date.from(dates.due()));
        IN_FORCE_AT.set(scope, startOf(agreement.inForceFrom()));
        setEnd(scope, agreement);
    }

    static void setEnd(VariableScope scope, Agreement agreement) {
        ENDS_AT.set(scope, startOf(agreement.inForceUntil().plusDays(1)));
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(DanishDates.ZONE).toInstant());
    }

    static StepDates dates(AgreementSteps steps, VariableScope scope) {
        return steps.dates(AGREEMENT_ID.of(scope), STEP.of(scope));
    }
}
