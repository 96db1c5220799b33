package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.Deadline;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.ReminderPlan;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.mail.model.MailAccepted;
import dk.rammeaftale.mail.model.MailFailed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a hearing's one deadline. Its days count from the last invitation that a mail server took: if that is a later day than
 * the one planned, the deadline moves, once, before anybody is reminded.
 */
@Component
class Deadlines {

    private final HearingRegister register;
    private final SeatMails mails;
    private final ReminderRegister reminders;
    private final RunningHearings running;
    private final HearingLetters letters;
    private final Journal journal;
    private final DanishCalendar calendar;
    private final HearingPractice practice;
    private final Clock clock;

    Deadlines(
            HearingRegister register,
            SeatMails mails,
            ReminderRegister reminders,
            RunningHearings running,
            HearingLetters letters,
            Journal journal,
            DanishCalendar calendar,
            HearingPractice practice,
            Clock clock) {
        this.register = register;
        this.mails = mails;
        this.reminders = reminders;
        this.running = running;
        this.letters = letters;
        this.journal = journal;
        this.calendar = calendar;
        this.practice = practice;
        this.clock = clock;
    }

    /** The deadline of a hearing that would be sent on a day. */
    Deadline ifSentOn(LocalDate day, int days) {
        return calendar.deadline(day, days);
    }

    @EventListener
    @Transactional
    void accepted(MailAccepted mail) {
        settleHearingOf(mail.mailId());
    }

    @EventListener
    @Transactional
    void failed(MailFailed mail) {
        settleHearingOf(mail.mailId());
    }

    private void settleHearingOf(long mailId) {
        mails.find(mailId)
                .filter(entry -> entry.kind() == SeatMail.Kind.INVITATION)
                .ifPresent(entry -> settle(entry.hearingId()));
    }

    /** A hearing has begun: its reminders are planned from the deadline it has now. */
    void begin(long hearingId) {
        planReminders(hearingId, register.find(hearingId).orElseThrow().opened());
        settle(hearingId);
    }

    /** Fixes the deadline for good once nothing more is to be expected of the invitations. */
    void settle(long hearingId) {
        Hearing hearing = register.lock(hearingId);
        if (!hearing.isOpen() || hearing.opened().invitationsSettledAt().isPresent()) {
            return;
        }
        List<SeatMail> invitations = mails.of(Set.of(hearingId)).values().stream()
                .flatMap(seats -> seats.values().stream())
                .flatMap(Collection::stream)
                .filter(mail -> mail.kind() == SeatMail.Kind.INVITATION)
                .toList();
        if (invitations.stream().allMatch(SeatMail::isSettled)) {
            LocalDate planned = hearing.opened().sentOn();
            fix(hearing, lastAccepted(invitations).filter(day -> day.isAfter(planned)).orElse(planned));
        }
    }

    private static Optional<LocalDate> lastAccepted(List<SeatMail> invitations) {
        return invitations.stream()
                .flatMap(mail -> mail.acceptedAt().stream())
                .max(Instant::compareTo)
                .map(at -> at.atZone(DanishDates.ZONE).toLocalDate());
    }

    private void fix(Hearing hearing, LocalDate sentOn) {
        Hearing.Opening planned = hearing.opened();
        Optional<Instant> settledAt = Optional.of(clock.instant());
        Deadline deadline = calendar.deadline(sentOn, planned.days());
        // More time that the secretariat has given stays, and a deadline that has passed is moved by the secretariat alone.
        boolean moves = deadline.lastDay().isAfter(planned.lastDay()) && clock.instant().isBefore(planned.closesAt());
        if (!moves) {
            register.moveDeadline(hearing.id(), new Hearing.Opening(
                    planned.openedOn(),
                    planned.sentOn(),
                    planned.days(),
                    planned.lastDay(),
                    planned.closesAt(),
                    planned.explanation(),
                    settledAt));
        } else {
            store(hearing, new Hearing.Opening(
                    planned.openedOn(),
                    sentOn,
                    planned.days(),
                    deadline.lastDay(),
                    deadline.closesAt(),
                    deadline.explanation(),
                    settledAt));
            Hearing moved = register.find(hearing.id()).orElseThrow();
            String why = "Den sidste invitation blev først modtaget af mailserveren %s, og fristen regnes fra den dag."
                    .formatted(DanishDates.weekday(sentOn));
            letters.deadlineMoved(moved, planned.lastDay(), why);
            journal.record(moved.caseNumber(), Journal.SYSTEM, "Fristen i %s flyttes fra %s til %s. %s".formatted(
                    moved.inWords(), DanishDates.day(planned.lastDay()), DanishDates.day(deadline.lastDay()), why));
        }
    }

    /** Moves the deadline of an open hearing to a later day; timer, tasks and reminders follow in the same transaction. */
    void extend(Hearing hearing, LocalDate lastDay, String explanation) {
        Hearing.Opening before = hearing.opened();
        store(hearing, new Hearing.Opening(
                before.openedOn(),
                before.sentOn(),
                before.days(),
                lastDay,
                lastDay.plusDays(1).atStartOfDay(DanishDates.ZONE).toInstant(),
                explanation,
                before.invitationsSettledAt()));
    }

    private void store(Hearing hearing, Hearing.Opening opening) {
        register.moveDeadline(hearing.id(), opening);
        running.moveDeadline(register.find(hearing.id()).orElseThrow());
        planReminders(hearing.id(), opening);
    }

    /** Nobody is reminded on a day that has passed, nor on the day of the invitation. */
    private void planReminders(long hearingId, Hearing.Opening opening) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        LocalDate from = today.isAfter(opening.sentOn()) ? today : opening.sentOn();
        if (!opening.lastDay().isAfter(from)) {
            return;
        }
        reminders.plan(
                hearingId, new ReminderPlan(practice.on(opening.openedOn()).reminderDays()).moments(from, opening.lastDay(), calendar));
    }
}
