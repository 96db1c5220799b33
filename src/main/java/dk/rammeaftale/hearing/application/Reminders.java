package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.journal.application.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds the seats that have not answered, never those that have. */
@Component
class Reminders implements DueWork {

    private final ReminderRegister register;
    private final HearingRegister hearings;
    private final Proofs proofs;
    private final HearingLetters letters;
    private final Journal journal;
    private final OfficeHours officeHours;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reminders(
            ReminderRegister register,
            HearingRegister hearings,
            Proofs proofs,
            HearingLetters letters,
            Journal journal,
            OfficeHours officeHours,
            Clock clock,
            TransactionTemplate transaction) {
        this.register = register;
        this.hearings = hearings;
        this.proofs = proofs;
        this.letters = letters;
        this.journal = journal;
        this.officeHours = officeHours;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "hearing reminders";
    }

    @Override
    public Optional<Instant> nextDue() {
        return register.nextDue();
    }

    @Override
    public void runDue() {
        register.due(clock.instant()).stream()
                .collect(Collectors.groupingBy(ReminderRegister.Planned::hearingId, LinkedHashMap::new, Collectors.toList()))
                .forEach((hearing, planned) -> transaction.executeWithoutResult(status -> remind(hearing, planned)));
    }

    /** After a time in which the service was down, several reminders of a hearing are one. */
    private void remind(long hearingId, List<ReminderRegister.Planned> planned) {
        Hearing hearing = hearings.lock(hearingId);
        Instant now = clock.instant();
        long claimed = planned.stream().filter(one -> register.claim(one.id(), now)).count();
        if (claimed == 0 || !hearing.takesAnswersAt(now)) {
            return;
        }
        List<SeatProof> unanswered = proofs.of(hearing.id()).stream()
                .filter(proof -> proof.stand() == SeatProof.Stand.SILENT || proof.stand() == SeatProof.Stand.UNPROVEN)
                // Whoever has written a reply that nobody has read yet has done their part.
                .filter(proof -> !proof.unreadReply())
                .toList();
        Instant leavesAt = leavesAt(hearing, now);
        unanswered.forEach(proof -> letters.remind(hearing, proof.seat(), leavesAt));
        if (!unanswered.isEmpty()) {
            journal.record(hearing.caseNumber(), Journal.SYSTEM, "%d, der ikke har svaret, er mindet om %s den %s."
                    .formatted(unanswered.size(), hearing.inWords(), DanishDates.day(now)));
        }
    }

    /** A reminder that is late disturbs nobody at night either, unless there is no working day left. */
    private Instant leavesAt(Hearing hearing, Instant now) {
        Instant nextHours = officeHours.from(now);
        return nextHours.isBefore(hearing.opened().closesAt()) ? nextHours : now;
    }
}
