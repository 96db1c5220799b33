package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.capacity.model.ContestedRound;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposes to take a case to the next meeting of DASSOS when its remarks have long been without a solution; once a
 * round. It proposes only: what happens to the case is decided by people.
 */
@Component
class MeetingProposals implements DueWork {

    private final ContestedRounds rounds;
    private final CaseRegister cases;
    private final CaseLetters letters;
    private final MeetingPlan meetings;
    private final OfficeHours officeHours;
    private final RulesInForce rules;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingProposals(
            ContestedRounds rounds,
            CaseRegister cases,
            CaseLetters letters,
            MeetingPlan meetings,
            OfficeHours officeHours,
            RulesInForce rules,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.letters = letters;
        this.meetings = meetings;
        this.officeHours = officeHours;
        this.rules = rules;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "proposals for the next meeting";
    }

    @Override
    public Optional<Instant> nextDue() {
        return rounds.unsolved().stream().findFirst().map(this::dueAt);
    }

    /** Each round in a transaction of its own. */
    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<ContestedRound> due =
                rounds.unsolved().stream().filter(round -> !dueAt(round).isAfter(now)).toList();
        OneByOne.forEach(due, round -> transaction.executeWithoutResult(status -> propose(round)));
    }

    private Instant dueAt(ContestedRound round) {
        Instant daysLater = round.since().atZone(DanishDates.ZONE).plusDays(solutionDays(round)).toInstant();
        return officeHours.orOnceOpen(officeHours.from(daysLater), clock.instant());
    }

    private void propose(ContestedRound round) {
        if (!rounds.markProposed(round, clock.instant())) {
            return;
        }
        Optional<Meeting> next = meetings.nextDassos(LocalDate.now(clock.withZone(DanishDates.ZONE)));
        letters.meetingProposed(cases.find(round.number()).orElseThrow(), solutionDays(round), next);
        journal.record(
                round.number(),
                Journal.SYSTEM,
                "Bemærkningerne er ikke løst efter %d dage. Det foreslås at tage sagen op på %s.".formatted(
                        solutionDays(round),
                        next.map(meeting -> "DASSOS-mødet " + DanishDates.weekday(meeting.date()))
                                .orElse("det næste DASSOS-møde")));
    }

    private int solutionDays(ContestedRound round) {
        return rules.on(round.since().atZone(DanishDates.ZONE).toLocalDate()).solutionDays();
    }
}
