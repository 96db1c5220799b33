package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingContested;
import dk.rammeaftale.hearing.application.HearingRequest;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Introductions;
import dk.rammeaftale.hearing.application.InvitationSamples;
import dk.rammeaftale.hearing.application.ObjectionCleared;
import dk.rammeaftale.hearing.application.Objections;
import dk.rammeaftale.hearing.application.ShownAnswers;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.Letter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail hearings of a case: one a round. */
@Service
@Transactional
public class CaseHearings {

    private final CaseRegister cases;
    private final ContactRegister contacts;
    private final ContestedRounds contested;
    private final CaseFacts facts;
    private final Hearings hearings;
    private final Introductions introductions;
    private final InvitationSamples samples;
    private final Objections objections;
    private final ShownAnswers shown;
    private final CaseLetters letters;
    private final RulesInForce rules;
    private final Directory directory;
    private final Clock clock;

    CaseHearings(
            CaseRegister cases,
            ContactRegister contacts,
            ContestedRounds contested,
            CaseFacts facts,
            Hearings hearings,
            Introductions introductions,
            InvitationSamples samples,
            Objections objections,
            ShownAnswers shown,
            CaseLetters letters,
            RulesInForce rules,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.contested = contested;
        this.facts = facts;
        this.hearings = hearings;
        this.introductions = introductions;
        this.samples = samples;
        this.objections = objections;
        this.shown = shown;
        this.letters = letters;
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /** Writes down what DASSOS is heard about. @return the hearing's id */
    public long prepare(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        cases.moveTo(CaseState.HEARING, number);
        return hearings.prepareMailHearing(request(about), rules.on(about.startedOn()).remarkStops(about.edition()));
    }

    /** The invitation as the members would get it today, with the introduction that is kept for it. */
    @Transactional(readOnly = true)
    public Letter sampleInvitation(CapacityCase about, Viewer viewer) {
        return samples.sample(
                request(about), rules.on(about.startedOn()).remarkStops(about.edition()), introductions.waiting(about.number()), viewer);
    }

    private HearingRequest request(CapacityCase about) {
        return new HearingRequest(
                about.number(),
                about.round(),
                directory.authority(about.operator()).name() + ": " + about.title(),
                Optional.of(about.operator()),
                Optional.empty(),
                Recipients.DASSOS,
                Optional.empty(),
                facts.forHearing(about),
                facts.enclosures(about),
                contacts.of(about.number()).stream().map(Affected::authority).collect(Collectors.toSet()));
    }

    /** Reads how the hearing ended, and tells whoever has to act on it. */
    public HearingOutcome recordOutcome(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        Hearing last = lastOf(number);
        HearingOutcome outcome = last.outcome().orElseThrow();
        if (outcome == HearingOutcome.CONTESTED) {
            cases.moveTo(CaseState.CONTESTED, number);
            contested.open(number, about.round(), clock.instant());
            letters.solutionNeeded(about, hearings.contestingAnswers(last.id()));
        }
        if (outcome == HearingOutcome.INCOMPLETE || outcome == HearingOutcome.CANCELLED) {
            cases.moveTo(CaseState.ROUTE, number);
            letters.routeNeeded(about);
        }
        return outcome;
    }

    /** What stopped approval in the last hearing of a case. */
    @Transactional(readOnly = true)
    public List<Answer> objections(CaseNumber number) {
        return hearings.contestingAnswers(lastOf(number).id()).stream()
                .map(answer -> shown.shown(number, answer))
                .toList();
    }

    /** A case's outcome in Danish; what silence has approved is worded by the hearing in which it did. */
    String decisionSentence(CaseNumber number, CaseOutcome outcome) {
        return outcome == CaseOutcome.APPROVED_BY_SILENCE
                ? hearings.closingSentence(lastOf(number).id())
                : outcome.sentence();
    }

    Hearing lastOf(CaseNumber number) {
        return hearings.of(number).stream().reduce((earlier, later) -> later).orElseThrow();
    }

    /** The objections to the last hearing of a case that were taken back after it. */
    @Transactional(readOnly = true)
    public List<ClearedObjection> clearedObjections(CaseNumber number) {
        return objections.cleared(lastOf(number).id());
    }

    /** The operator, who looks for a solution, hears that somebody no longer objects. */
    @EventListener
    void tellOperator(ObjectionCleared word) {
        cases.find(word.hearing().caseNumber()).ifPresent(about -> letters.objectionCleared(about, word));
    }

    /** The operator hears of an objection when it is made, not when the hearing is over. */
    @EventListener
    void tellOperator(HearingContested contested) {
        cases.find(contested.hearing().caseNumber()).ifPresent(about -> letters.objectionReceived(about, contested.answer()));
    }
}
