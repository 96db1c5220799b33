package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections that are taken back after a contested hearing, while a solution is looked for. That approves nothing: what comes of
 * remarks goes to DASSOS for final approval (organisation notes 2011 and 2016). While a hearing runs, the objector changes the
 * answer instead.
 */
@Service
@Transactional
public class Objections {

    private static final int LONGEST_NOTE = 4_000;

    private final HearingRegister register;
    private final AnswerRegister answers;
    private final ClearedObjectionRegister cleared;
    private final Seats seats;
    private final HearingLetters letters;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(
            HearingRegister register,
            AnswerRegister answers,
            ClearedObjectionRegister cleared,
            Seats seats,
            HearingLetters letters,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.answers = answers;
        this.cleared = cleared;
        this.seats = seats;
        this.letters = letters;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes back the objection of a seat in the name of the person who holds it. A second time changes nothing.
     *
     * @param by that person: a username, or a mail address where there is no login
     */
    public Verdict<ClearedObjection> clear(long hearingId, AuthorityCode seat, String by, Answer.Way way) {
        if (seats.find(hearingId, seat).filter(held -> held.isHeldBy(by)).isEmpty()) {
            return Verdict.refused("seat", "Pladsen varetages nu af en anden. Indsigelsen er ikke trukket tilbage.");
        }
        return clear(hearingId, new ClearedObjection(seat, clock.instant(), by, way, Optional.empty()));
    }

    /**
     * Takes back the objection of a seat whose word reached the secretariat, which records it.
     *
     * @param howItCame how and when
     */
    public Verdict<ClearedObjection> record(long hearingId, AuthorityCode seat, String howItCame, Viewer viewer) {
        if (!viewer.isSecretariat()) {
            return Verdict.refused("seat", "Kun sekretariatet kan registrere, at en indsigelse er trukket tilbage.");
        }
        if (howItCame.isBlank() || howItCame.length() > LONGEST_NOTE) {
            return Verdict.refused("how", "Skriv, hvordan og hvornår I har fået besked, fx «telefon 3. december».");
        }
        return clear(hearingId, new ClearedObjection(
                seat, clock.instant(), viewer.username(), Answer.Way.SECRETARIAT, Optional.of(howItCame.strip())));
    }

    private Verdict<ClearedObjection> clear(long hearingId, ClearedObjection word) {
        Hearing hearing = register.lock(hearingId);
        if (hearing.isOpen()) {
            return Verdict.refused("hearing", "Høringen er åben endnu. Ret svaret i stedet.");
        }
        if (!isStillLookedInto(hearing)) {
            return Verdict.refused("hearing", "Der er ikke længere nogen indsigelse at trække tilbage i denne høring.");
        }
        Optional<ClearedObjection> before = cleared(hearingId).stream()
                .filter(earlier -> earlier.seat().equals(word.seat()))
                .findFirst();
        if (before.isPresent()) {
            return Verdict.accepted(before.get());
        }
        if (!remaining(hearing).contains(word.seat())) {
            return Verdict.refused("seat", "Pladsen har ingen indsigelse i denne høring.");
        }
        keep(hearing, word);
        return Verdict.accepted(word);
    }

    /** Once the next round is prepared, an objection is made or not made there. */
    private boolean isStillLookedInto(Hearing hearing) {
        boolean isLast = register.of(hearing.caseNumber()).stream().noneMatch(other -> other.id() > hearing.id());
        return isLast && hearing.outcome().equals(Optional.of(HearingOutcome.CONTESTED));
    }

    private void keep(Hearing hearing, ClearedObjection word) {
        cleared.add(hearing.id(), word);
        HearingSeat seat = seats.of(hearing.id(), word.seat());
        List<AuthorityCode> remaining = remaining(hearing);
        journal.confide(
                hearing.caseNumber(),
                directory.describe(word.by()),
                "%s har trukket sin indsigelse i %s tilbage (%s).%s"
                        .formatted(
                                directory.authority(word.seat()).name(),
                                hearing.inWords(),
                                word.way().label(),
                                remaining.isEmpty() ? " Ingen gør indsigelse længere." : ""));
        letters.objectionCleared(hearing, seat, word, remaining);
        events.publishEvent(new ObjectionCleared(hearing, word, remaining));
    }

    /** Whether the closed page of a seat may offer to take its objection back. */
    @Transactional(readOnly = true)
    public boolean mayClear(long hearingId, AuthorityCode seat) {
        return clearable(register.find(hearingId).orElseThrow()).contains(seat);
    }

    /** The seats whose objection can be taken back. */
    @Transactional(readOnly = true)
    public Set<AuthorityCode> clearable(Hearing hearing) {
        return isStillLookedInto(hearing) ? Set.copyOf(remaining(hearing)) : Set.of();
    }

    /** The objections to a hearing that were taken back after it. */
    @Transactional(readOnly = true)
    public List<ClearedObjection> cleared(long hearingId) {
        return cleared.of(hearingId);
    }

    private List<AuthorityCode> remaining(Hearing hearing) {
        Set<AuthorityCode> takenBack =
                cleared.of(hearing.id()).stream().map(ClearedObjection::seat).collect(Collectors.toSet());
        return answers.counting(hearing.id()).stream()
                .filter(answer -> hearing.terms().contests(answer.kind()))
                .map(Answer::seat)
                .filter(seat -> !takenBack.contains(seat))
                .toList();
    }
}
