package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.capacity.model.MeetingOutcome;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What DASSOS meetings decide about cases. A meeting decides once about a case; the same word again changes nothing. */
@Service
@Transactional
public class MeetingDecisions {

    private static final int LONGEST_ID = 64;

    private final CaseRegister cases;
    private final MeetingPlan meetings;
    private final CaseLetters letters;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    MeetingDecisions(
            CaseRegister cases,
            MeetingPlan meetings,
            CaseLetters letters,
            Journal journal,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.meetings = meetings;
        this.letters = letters;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /** Checks and keeps what a meeting decided; of two words from the same meeting the first one counts. */
    public Verdict<MeetingDecision> keep(
            CaseNumber number, Optional<String> meetingId, Optional<String> outcome, Optional<Long> placesAfter, Viewer viewer) {
        if (!viewer.isSecretariat()) {
            return Verdict.refused("meetingOutcome", "Kun sekretariatet kan registrere, hvad mødet har besluttet.");
        }
        CapacityCase about = cases.find(number).orElseThrow();
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
        if (cases.keep(number, decision)) {
            journal.record(
                    number,
                    directory.describe(viewer.username()),
                    "%s har behandlet sagen: %s.".formatted(nameOf(decision.meetingId()), words(decision)));
        }
        return Verdict.accepted(decision);
    }

    /** Extra meetings happen, so a meeting that stands in no plan is taken, and named as such. */
    private String nameOf(String meetingId) {
        return meetings.find(meetingId)
                .map(meeting -> "DASSOS-mødet den " + DanishDates.day(meeting.date()))
                .orElse("DASSOS-mødet «%s», som ikke står i mødeplanen,".formatted(meetingId));
    }

    private static boolean isPlausible(CapacityCase about, long places) {
        return places >= 0 && places <= 9_999 && places != about.change().placesBefore();
    }

    private static String words(MeetingDecision decision) {
        return switch (decision.outcome()) {
            case APPROVED -> "godkendt";
            case APPROVED_WITH_CHANGES -> "godkendt med ændringer (pladser herefter: %d)".formatted(decision.placesAfter().orElseThrow());
            case REJECTED -> "ikke godkendt";
            case POSTPONED -> "udsat til et kommende møde";
        };
    }

    /** The decision as the case takes it up; a meeting whose word was taken before leaves the case waiting. */
    public MeetingOutcome take(CaseNumber number, String meetingId) {
        if (!cases.take(number, meetingId)) {
            return MeetingOutcome.POSTPONED;
        }
        MeetingDecision decision = cases.meetingDecisions(number).stream()
                .filter(one -> one.meetingId().equals(meetingId))
                .findFirst()
                .orElseThrow();
        CapacityCase about = cases.find(number).orElseThrow();
        decision.placesAfter()
                .ifPresent(places -> cases.revise(number, decision.round(), about.change().withPlacesAfter(places)));
        if (decision.outcome() == MeetingOutcome.POSTPONED) {
            letters.postponed(
                    cases.find(number).orElseThrow(),
                    meetings.nextDassos(LocalDate.now(clock.withZone(DanishDates.ZONE))));
        }
        return decision.outcome();
    }
}
