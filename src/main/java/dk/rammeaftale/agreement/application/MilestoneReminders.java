package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.application.ReminderOfMilestones.Open;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds whoever sees to a milestone once its day has passed without it being done, and every week after that; in office
 * hours. After a time in which the service was down, several reminders are one.
 */
@Component
class MilestoneReminders implements DueWork {

    private static final int DAYS_BETWEEN = 7;

    private final ReminderOfMilestones reminders;
    private final AgreementRegister register;
    private final MilestoneLetters letters;
    private final OfficeHours officeHours;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MilestoneReminders(
            ReminderOfMilestones reminders,
            AgreementRegister register,
            MilestoneLetters letters,
            OfficeHours officeHours,
            TransactionTemplate transaction,
            Clock clock) {
        this.reminders = reminders;
        this.register = register;
        this.letters = letters;
        this.officeHours = officeHours;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders of milestones that are late";
    }

    @Override
    public Optional<Instant> nextDue() {
        return reminders.open().stream().map(this::dueAt).min(Comparator.naturalOrder());
    }

    @Override
    public void runDue() {
        List<Open> due = reminders.open().stream().filter(open -> !dueAt(open).isAfter(clock.instant())).toList();
        OneByOne.forEach(due, open -> transaction.executeWithoutResult(status -> remind(open)));
    }

    private void remind(Open open) {
        if (reminders.remind(open, LocalDate.now(clock.withZone(DanishDates.ZONE)))) {
            Agreement agreement = register.find(open.agreementId()).orElseThrow();
            Milestone milestone = register.milestone(open.agreementId(), open.step()).orElseThrow();
            letters.late(agreement, milestone);
        }
    }

    private Instant dueAt(Open open) {
        Instant planned = officeHours.from(dueOn(open).atStartOfDay(DanishDates.ZONE).toInstant());
        return officeHours.orOnceOpen(planned, clock.instant());
    }

    /** A milestone that was put off after somebody had been reminded of it begins anew. */
    private static LocalDate dueOn(Open open) {
        return open.remindedOn()
                .filter(day -> day.isAfter(open.plannedOn()))
                .map(day -> day.plusDays(DAYS_BETWEEN))
                .orElse(open.plannedOn().plusDays(1));
    }
}
