package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.capacity.model.MeetingOutcome;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.ItemDecided;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What DASSOS meetings decide about cases. A meeting decides once about a case; the same word again changes nothing. */
@Service
@Transactional
public class MeetingDecisions {

    private static final int LONGEST_ID = 64;
    private static final int MOST_PLACES = 9_999;

    private final CaseRegister cases;
    private final CaseItems items;
    private final MeetingPlan meetings;
    private final CaseLetters letters;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    MeetingDecisions(
            CaseRegister cases,
            CaseItems items,
            MeetingPlan meetings,
            CaseLetters letters,
            Journal journal,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.meetings = meetings;
        this.letters = letters;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Checks and keeps what the secretariat says a meeting decided; of two words from the same meeting the first one counts. The
     * service itself brings nothing but what is kept already.
     */
    public Verdict<MeetingDecision> keep(
            CaseNumber number, Optional<String> meetingId, Optional<String> outcome, Optional<Long> placesAfter, Viewer viewer) {
        if (!viewer.isSecretariat()) {
            return meetingId.flatMap(id -> kept(number, id))
                    .map(Verdict::accepted)
                    .orElseGet(() -> Verdict.refused(
                            "meetingOutcome", "Kun sekretariatet kan registrere, hvad mødet har besluttet."));
        }
        CapacityCase about = cases.lock(number);
        Optional<MeetingOutcome> known = outcome.flatMap(MeetingOutcome::named);
        if (meetingId.filter(id -> !id.isBlank() && id.length() <= LONGEST_ID).isEmpty()) {
            return Verdict.refused("meetingId", "Angiv det møde, der har behandlet sagen.");
        }
        if (known.isEmpty()) {
            return Verdict.refused("meetingOutcome", "Vælg mødets beslutning: godkendt, godkendt med ændringer, ikke godkendt eller udsat.");
        }
        boolean changed = known.get() == MeetingOutcome.APPROVED_WITH_CHANGES;
        if (changed && placesAfter.filter(places -> isPlausible(about, places)).isEmpty()) {
            return Verdict.refused(
                    "placesAfter", "Skriv, hvor mange pladser mødet har godkendt. Det skal være et andet tal end det nuværende.");
        }
        MeetingDecision decision = new MeetingDecision(
                meetingId.get(), about.round(), known.get(), placesAfter.filter(places -> changed).map(Long::intValue));
        keep(number, decision, directory.describe(viewer.username()));
        return Verdict.accepted(decision);
    }

    /** Keeps what the minutes of a meeting say about the item of a case. It reaches the case afterwards. */
    void keep(CaseNumber number, ItemDecided news) {
        CapacityCase about = cases.lock(number);
        Optional<Bullet> deciding = news.item().decidingBullet();
        MeetingOutcome outcome = deciding.flatMap(Bullet::outcome).map(MeetingDecisions::of).orElse(MeetingOutcome.POSTPONED);
        Optional<Integer> places =
                deciding.flatMap(Bullet::placesAfter).filter(some -> outcome == MeetingOutcome.APPROVED_WITH_CHANGES);
        keep(number, new MeetingDecision(news.meeting().id(), about.round(), outcome, places), Journal.SYSTEM);
    }

    private void keep(CaseNumber number, MeetingDecision decision, String by) {
        if (cases.keep(number, decision, clock.instant())) {
            journal.record(
                    number, by, "%s har behandlet sagen: %s.".formatted(nameOf(decision.meetingId()), words(decision)));
        }
    }

    private Optional<MeetingDecision> kept(CaseNumber number, String meetingId) {
        return cases.meetingDecisions(number).stream()
                .filter(decision -> decision.meetingId().equals(meetingId))
                .findFirst();
    }

    /** A meeting that has only talked about a case has not decided it: the case comes back as if it had been postponed. */
    private static MeetingOutcome of(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> MeetingOutcome.APPROVED;
            case APPROVED_WITH_CHANGES -> MeetingOutcome.APPROVED_WITH_CHANGES;
            case NOT_APPROVED -> MeetingOutcome.REJECTED;
            case POSTPONED, TAKEN_NOTE_OF, DISCUSSED, APPOINTED, RECOMMENDED -> MeetingOutcome.POSTPONED;
        };
    }

    /** Extra meetings happen, so a meeting that stands in no plan is taken, and named as such. */
    private String nameOf(String meetingId) {
        return placeOf(meetingId) + (meetings.find(meetingId).isPresent() ? "" : ", som ikke står i mødeplanen,");
    }

    private String placeOf(String meetingId) {
        return meetings.find(meetingId)
                .map(meeting -> "DASSOS-mødet den " + DanishDates.day(meeting.date()))
                .orElse("DASSOS-mødet «%s»".formatted(meetingId));
    }

    private static boolean isPlausible(CapacityCase about, long places) {
        return places >= 0 && places <= MOST_PLACES && places != about.change().placesBefore();
    }

    private static String words(MeetingDecision decision) {
        return switch (decision.outcome()) {
            case APPROVED -> "godkendt";
            case APPROVED_WITH_CHANGES -> "godkendt med ændringer"
                    + decision.placesAfter().map(" (pladser herefter: %d)"::formatted).orElse("");
            case REJECTED -> "ikke godkendt";
            case POSTPONED -> "udsat til et kommende møde";
        };
    }

    /** The decision as the case takes it up; a meeting whose word was taken before leaves the case waiting. */
    public MeetingOutcome take(CaseNumber number, String meetingId) {
        if (!cases.take(number, meetingId)) {
            return MeetingOutcome.POSTPONED;
        }
        MeetingDecision decision = kept(number, meetingId).orElseThrow();
        CapacityCase about = cases.find(number).orElseThrow();
        decision.placesAfter()
                .ifPresent(places -> cases.revise(number, decision.round(), about.change().withPlacesAfter(places)));
        if (decision.outcome() != MeetingOutcome.POSTPONED) {
            items.leaveOtherAgendas(number, meetingId, "Sagen er afgjort på %s.".formatted(placeOf(meetingId)));
        } else if (cases.waitingDecisions(number).isEmpty()) {
            // Where the next meeting has given its word too, the case hears that and needs no other one.
            goOn(about, meetingId);
        }
        return decision.outcome();
    }

    private void goOn(CapacityCase about, String postponedBy) {
        Optional<Meeting> next = items.goOn(about, postponedBy);
        journal.record(about.number(), Journal.SYSTEM, NextMeetingWords.postponedTo(next));
        letters.postponed(about, next);
    }

    /** A decision about a case that was over before it came, because it was withdrawn in the meantime, changes nothing. */
    void comeTooLate(CapacityCase over) {
        cases.waitingDecisions(over.number()).forEach(decision -> {
            cases.take(over.number(), decision.meetingId());
            journal.record(
                    over.number(),
                    Journal.SYSTEM,
                    "Sagen var afsluttet (%s), før beslutningen fra %s nåede frem. Den ændrer ikke sagen."
                            .formatted(
                                    over.state().label().toLowerCase(DanishDates.DANISH), placeOf(decision.meetingId())));
        });
    }
}
