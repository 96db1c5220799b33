package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat may do to a running hearing: each with a reason, written in the journal. What concerns everybody is told
 * to all who were asked, what concerns one seat to that seat. A refusal changes nothing.
 */
@Service
@Transactional
public class HearingControl {

    private static final int LONGEST_TEXT = 4_000;
    /** With fewer days left, a seat whose address was replaced should get more time (our reading). */
    private static final int FEWEST_DAYS = 7;

    private final HearingRegister register;
    private final Seats seats;
    private final Answers answers;
    private final Deadlines deadlines;
    private final AnswerLinks links;
    private final HearingLetters letters;
    private final RunningHearings running;
    private final Directory directory;
    private final Journal journal;
    private final Screening screening;
    private final DanishCalendar calendar;
    private final Clock clock;

    HearingControl(
            HearingRegister register,
            Seats seats,
            Answers answers,
            Deadlines deadlines,
            AnswerLinks links,
            HearingLetters letters,
            RunningHearings running,
            Directory directory,
            Journal journal,
            Screening screening,
            DanishCalendar calendar,
            Clock clock) {
        this.register = register;
        this.seats = seats;
        this.answers = answers;
        this.deadlines = deadlines;
        this.links = links;
        this.letters = letters;
        this.running = running;
        this.directory = directory;
        this.journal = journal;
        this.screening = screening;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Gives everybody more time: timer, tasks, mails and pages move together. */
    public Verdict<Hearing> extend(long hearingId, String lastDay, String reason, Viewer viewer) {
        return beforeTheDeadline(hearingId, reason, hearing -> extend(hearing, lastDay, "lastDay", reason, viewer));
    }

    /** Gives more time to a hearing whose deadline has passed while somebody's silence was not proved. */
    Verdict<Hearing> extendUnproven(Hearing hearing, String lastDay, Viewer viewer) {
        return extend(hearing, lastDay, "extendTo", "Det kunne ikke dokumenteres, at alle er blevet spurgt.", viewer);
    }

    private Verdict<Hearing> extend(Hearing hearing, String entered, String field, String reason, Viewer viewer) {
        Hearing.Opening before = hearing.opened();
        Optional<LocalDate> day = day(entered);
        if (day.isEmpty()) {
            return Verdict.refused(field, "Vælg den nye sidste dag, fx 2027-01-15.");
        }
        LocalDate lastDay = day.get();
        if (!lastDay.isAfter(before.lastDay()) || !lastDay.isAfter(today())) {
            return Verdict.refused(field, "Fristen kan kun flyttes til en senere dag end %s."
                    .formatted(DanishDates.day(before.lastDay().isAfter(today()) ? before.lastDay() : today())));
        }
        if (lastDay.isAfter(today().plusYears(1))) {
            return Verdict.refused(field, "Fristen kan højst flyttes et år frem.");
        }
        if (!calendar.isWorkingDay(lastDay)) {
            return Verdict.refused(field, "En frist udløber på en arbejdsdag. Vælg %s."
                    .formatted(DanishDates.day(calendar.workingDayFrom(lastDay))));
        }
        deadlines.extend(hearing, lastDay, "Fristen er forlænget fra %s til %s. %s"
                .formatted(DanishDates.endOf(before.lastDay()), DanishDates.endOf(lastDay), reason.strip()));
        Hearing extended = register.find(hearing.id()).orElseThrow();
        letters.deadlineMoved(extended, before.lastDay(), reason.strip());
        record(extended, viewer, reason, "Fristen i %s er forlænget fra %s til %s."
                .formatted(extended.inWords(), DanishDates.day(before.lastDay()), DanishDates.day(lastDay)));
        return Verdict.accepted(extended);
    }

    /** The day to which extending is proposed where a seat has got its question late; empty where enough days are left. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> proposedExtension(Hearing hearing) {
        LocalDate enough = today().plusDays(FEWEST_DAYS);
        return hearing.takesAnswersAt(clock.instant()) && hearing.opened().lastDay().isBefore(enough)
                ? Optional.of(calendar.workingDayFrom(enough))
                : Optional.empty();
    }

    /** Ends a hearing before its deadline because somebody objects and it cannot be approved any more. */
    public Verdict<Hearing> closeEarly(long hearingId, String reason, Viewer viewer) {
        Verdict<Hearing> verdict = mayCloseEarly(hearingId, reason);
        if (verdict instanceof Verdict.Accepted<Hearing> accepted) {
            Hearing hearing = accepted.value();
            letters.told(hearing, "Høringen er lukket før fristen.", reason.strip());
            record(hearing, viewer, reason, "%s er lukket før fristen.".formatted(hearing.atBeginning()));
            running.closeEarly(hearing);
        }
        return verdict;
    }

    /** Whether a hearing may be closed early for this reason; asked before the secretariat is asked to confirm. */
    public Verdict<Hearing> mayCloseEarly(long hearingId, String reason) {
        return beforeTheDeadline(hearingId, reason, hearing -> {
            boolean contested = answers.all(hearingId).stream()
                    .anyMatch(answer -> hearing.terms().contests(answer.kind()));
            return hearing.terms().needsProofOfSilence() && !contested
                    ? Verdict.refused("hearing", "Høringen kan kun lukkes før fristen, når nogen har gjort indsigelse.")
                    : Verdict.accepted(hearing);
        });
    }

    /** Calls a hearing off; a case goes back to the choice of its way. */
    public Verdict<Hearing> cancel(long hearingId, String reason, Viewer viewer) {
        Verdict<Hearing> verdict = mayCancel(hearingId, reason);
        if (verdict instanceof Verdict.Accepted<Hearing> accepted) {
            Hearing hearing = accepted.value();
            letters.told(hearing, "Høringen er afbrudt. Du skal ikke gøre mere.", reason.strip());
            record(hearing, viewer, reason, "%s er afbrudt.".formatted(hearing.atBeginning()));
            running.cancel(hearing);
        }
        return verdict;
    }

    /** Whether a hearing may be called off for this reason; asked before the secretariat is asked to confirm. */
    public Verdict<Hearing> mayCancel(long hearingId, String reason) {
        return whileItRuns(hearingId, reason, Verdict::accepted);
    }

    /**
     * Records an answer that reached the secretariat by phone or mail; it is shown as recorded by the secretariat. The answer
     * brings a transaction of its own, which it repeats if somebody else's answer comes between.
     *
     * @param fields who is nominated, or what is answered to a survey; empty in any other hearing
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict<AnswerReceipt> record(
            long hearingId,
            AuthorityCode code,
            String kind,
            String comment,
            Map<String, String> fields,
            String howItCame,
            Viewer viewer) {
        Optional<HearingSeat> seat = askedSeat(hearingId, code);
        if (seat.isEmpty()) {
            return Verdict.refused("seat", "Pladsen er ikke spurgt i denne høring.");
        }
        if (howItCame.isBlank()) {
            return Verdict.refused("how", "Skriv, hvordan og hvornår svaret er kommet, fx «telefon 3. december».");
        }
        Optional<String> wrong = wrongWith(hearingId, howItCame);
        if (wrong.isPresent()) {
            return Verdict.refused("how", wrong.get());
        }
        AnswerReceipt receipt = answers.give(hearingId, code, new GivenAnswer(
                kind,
                comment,
                seat.get().holder(),
                Answer.Way.SECRETARIAT,
                clock.instant(),
                fields,
                Optional.of(new Answer.Recorded(viewer.username(), howItCame.strip()))));
        return receipt instanceof AnswerReceipt.Refused refused
                ? Verdict.refused(refused.problems())
                : Verdict.accepted(receipt);
    }

    /** Sends the invitation of a seat again. */
    public Verdict<HearingSeat> inviteAgain(long hearingId, AuthorityCode code, String reason, Viewer viewer) {
        return ofASeat(hearingId, code, reason, (hearing, seat) -> {
            letters.invite(hearing, seat);
            record(hearing, viewer, reason, "Invitationen til %s er sendt igen.".formatted(nameOf(seat)));
            return Verdict.accepted(seat);
        });
    }

    /** Writes to a seat at another address from now on, and invites it there; its links from before are dead. */
    public Verdict<HearingSeat> replaceAddress(
            long hearingId, AuthorityCode code, String address, String reason, Viewer viewer) {
        return ofASeat(hearingId, code, reason, (hearing, seat) -> {
            if (!EmailAddress.isValid(address.strip())) {
                return Verdict.refused("address", "Skriv en mailadresse.");
            }
            HearingSeat moved = seat.at(new EmailAddress(address.strip()));
            links.revoke(hearing, seat, "Mailadressen er erstattet.");
            register.put(hearing.id(), moved);
            letters.invite(hearing, moved);
            record(hearing, viewer, reason,
                    "Mailadressen for %s er erstattet, og invitationen er sendt igen.".formatted(nameOf(seat)));
            return Verdict.accepted(moved);
        });
    }

    private interface OnHearing<T> {
        Verdict<T> act(Hearing hearing);
    }

    private interface OnSeat {
        Verdict<HearingSeat> act(Hearing hearing, HearingSeat seat);
    }

    private <T> Verdict<T> whileItRuns(long hearingId, String reason, OnHearing<T> action) {
        Hearing hearing = register.lock(hearingId);
        if (!hearing.isOpen()) {
            return Verdict.refused("hearing", "Høringen er ikke åben.");
        }
        if (reason.isBlank()) {
            return Verdict.refused("reason", "Skriv en begrundelse.");
        }
        Optional<String> wrong = wrongWith(hearingId, reason);
        if (wrong.isPresent()) {
            return Verdict.refused("reason", wrong.get());
        }
        return action.act(hearing);
    }

    /** In Danish: why a text cannot stand in the journal for good; empty where it can. */
    private Optional<String> wrongWith(long hearingId, String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("Teksten må højst være på 4.000 tegn.");
        }
        String thread = register.find(hearingId).orElseThrow().caseNumber().value();
        return screening.suspected(thread, text).isEmpty()
                ? Optional.empty()
                : Optional.of("Teksten indeholder noget, der ligner et CPR-nummer. Fjern nummeret.");
    }

    private <T> Verdict<T> beforeTheDeadline(long hearingId, String reason, OnHearing<T> action) {
        return whileItRuns(hearingId, reason, hearing -> hearing.takesAnswersAt(clock.instant())
                ? action.act(hearing)
                : Verdict.refused("hearing", "Fristen er udløbet. Kan tavsheden ikke dokumenteres, så løs opgaven «Afklar manglende"
                        + " dokumentation»; dér kan fristen forlænges."));
    }

    private Verdict<HearingSeat> ofASeat(long hearingId, AuthorityCode code, String reason, OnSeat action) {
        return beforeTheDeadline(hearingId, reason, hearing -> askedSeat(hearingId, code)
                .map(seat -> answers.isGiven(hearingId, code)
                        ? Verdict.<HearingSeat>refused("seat", "%s har allerede svaret.".formatted(nameOf(seat)))
                        : action.act(hearing, seat))
                .orElseGet(() -> Verdict.refused("seat", "Pladsen er ikke spurgt i denne høring.")));
    }

    private Optional<HearingSeat> askedSeat(long hearingId, AuthorityCode code) {
        return seats.asked(hearingId).stream().filter(seat -> seat.authority().equals(code)).findFirst();
    }

    private void record(Hearing hearing, Viewer viewer, String reason, String what) {
        journal.record(
                hearing.caseNumber(),
                directory.describe(viewer.username()),
                "%s Begrundelse: %s".formatted(what, reason.strip()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }

    private static Optional<LocalDate> day(String entered) {
        try {
            return Optional.of(LocalDate.parse(entered.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private String nameOf(HearingSeat seat) {
        return directory.authority(seat.authority()).name();
    }
}
