package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.capacity.model.MeetingOutcome;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.NewFacility;
import dk.rammeaftale.facility.model.PlannedChange;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how a case ended, tells everybody concerned, and lets the register of places follow. */
@Service
@Transactional
public class Decisions {

    private final CaseRegister cases;
    private final CaseHearings hearings;
    private final Contacts contacts;
    private final Facilities facilities;
    private final Announcements announcements;
    private final CaseLetters letters;
    private final Journal journal;
    private final Clock clock;

    Decisions(
            CaseRegister cases,
            CaseHearings hearings,
            Contacts contacts,
            Facilities facilities,
            Announcements announcements,
            CaseLetters letters,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.hearings = hearings;
        this.contacts = contacts;
        this.facilities = facilities;
        this.announcements = announcements;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A recorded decision, as far as the rest of the way depends on it.
     *
     * @param contactDocumented whether every affected municipality is covered by the contact log
     */
    public record Recorded(CaseOutcome outcome, boolean contactDocumented) {
    }

    /** Reads the outcome from what the case itself has on record, never from what a client sent. */
    public Recorded record(CaseNumber number) {
        CapacityCase decided = cases.find(number).orElseThrow();
        CaseOutcome outcome = outcomeOf(decided);
        cases.decide(number, CaseState.DECIDED, outcome, clock.instant());
        journal.record(number, Journal.SYSTEM, "Sagen er afgjort. " + hearings.decisionSentence(number, outcome));
        return new Recorded(outcome, contacts.uncovered(number).isEmpty());
    }

    private CaseOutcome outcomeOf(CapacityCase decided) {
        if (!decided.assessment().orElseThrow().approvalRequired()) {
            return CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL;
        }
        return cases.takenDecisions(decided.number()).stream()
                .filter(decision -> decision.round() == decided.round())
                .map(MeetingDecision::outcome)
                .filter(outcome -> outcome != MeetingOutcome.POSTPONED)
                .findFirst()
                .map(Decisions::of)
                .orElseGet(() -> of(hearings.lastOf(decided.number()).outcome().orElseThrow()));
    }

    private static CaseOutcome of(MeetingOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> CaseOutcome.APPROVED_AT_MEETING;
            case APPROVED_WITH_CHANGES -> CaseOutcome.APPROVED_WITH_CHANGES;
            case REJECTED -> CaseOutcome.REJECTED_AT_MEETING;
            case POSTPONED -> throw new IllegalStateException("a postponed case is not decided");
        };
    }

    private static CaseOutcome of(HearingOutcome outcome) {
        return switch (outcome) {
            case APPROVED_BY_SILENCE -> CaseOutcome.APPROVED_BY_SILENCE;
            case APPROVED_BY_ANSWERS -> CaseOutcome.APPROVED_BY_ANSWERS;
            default -> throw new IllegalStateException("a hearing that ended " + outcome + " decides nothing");
        };
    }

    /** Tells everybody concerned: what DASSOS has decided in office hours, what needed no decision at once. */
    public void announce(CaseNumber number) {
        CapacityCase decided = cases.find(number).orElseThrow();
        if (decided.outcome().orElseThrow() == CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL) {
            letters.carriedOut(decided);
        } else {
            announcements.plan(decided);
        }
    }

    /** Plans the change in the ledger of places, if a meeting has left one; a temporary one with its way back. A new facility is entered first. */
    public void carryOut(CaseNumber number) {
        CapacityCase decided = cases.find(number).orElseThrow();
        ProposedChange change = decided.change();
        if (change.kind() == ChangeKind.CHANGE && change.difference() == 0) {
            journal.record(
                    number, Journal.SYSTEM, "Antallet af pladser ændres ikke, så der indføres intet i pladsregisteret.");
            return;
        }
        FacilityId facility = decided.facility().orElseGet(() -> establish(decided));
        facilities.plan(new PlannedChange(
                facility,
                change.effectiveOn(),
                change.difference(),
                change.kind() == ChangeKind.CLOSURE,
                number.value(),
                hearings.decisionSentence(number, decided.outcome().orElseThrow())));
        Optional<PlannedChange> wayBack = change.endsOn().map(end -> new PlannedChange(
                facility, end, -change.difference(), false, number.value(), "Den midlertidige ændring ophører."));
        wayBack.ifPresent(facilities::plan);
        journal.record(
                number,
                Journal.SYSTEM,
                "Ændringen er planlagt i pladsregisteret og gælder fra den %s."
                        .formatted(DanishDates.day(change.effectiveOn())));
    }

    private FacilityId establish(CapacityCase decided) {
        FacilityId id = facilities.establish(new NewFacility(
                decided.facts().name(),
                decided.operator(),
                decided.facts().legalBasis(),
                decided.facts().targetGroup()));
        cases.establish(decided.number(), id);
        return id;
    }
}
