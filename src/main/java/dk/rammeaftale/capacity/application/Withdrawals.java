package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws cases, at any point before their decision. */
@Service
@Transactional
public class Withdrawals {

    private final CaseRegister cases;
    private final CaseItems items;
    private final CaseAccess access;
    private final CaseStop caseStop;
    private final Hearings hearings;
    private final ContactLinks contactLinks;
    private final CaseLetters letters;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    Withdrawals(
            CaseRegister cases,
            CaseItems items,
            CaseAccess access,
            CaseStop caseStop,
            Hearings hearings,
            ContactLinks contactLinks,
            CaseLetters letters,
            Journal journal,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.access = access;
        this.caseStop = caseStop;
        this.hearings = hearings;
        this.contactLinks = contactLinks;
        this.letters = letters;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /** Checks and keeps the wish to withdraw a case; the case itself is stopped afterwards. */
    public Verdict<CaseNumber> request(Optional<String> caseNumber, Optional<String> reason, Viewer viewer) {
        Optional<CapacityCase> found = caseNumber
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .flatMap(number -> access.visible(number, viewer));
        if (found.isEmpty()) {
            return Verdict.refused("caseNumber", "Sagen findes ikke. Vælg en af jeres sager.");
        }
        CapacityCase withdrawn = found.get();
        if (!access.mayWithdraw(withdrawn, viewer)) {
            return Verdict.refused("caseNumber", "Kun driftsherrens sagsbehandlere og sekretariatet kan trække sagen.");
        }
        if (withdrawn.isOver()) {
            return Verdict.refused("caseNumber", "Sag %s er allerede afsluttet.".formatted(withdrawn.number()));
        }
        String why = reason.orElse("").strip();
        if (why.isEmpty()) {
            return Verdict.refused("reason", "Skriv, hvorfor forslaget trækkes.");
        }
        if (!cases.requestWithdrawal(withdrawn.number(), why, viewer.username(), clock.instant())) {
            return Verdict.refused("caseNumber", "Sag %s er allerede ved at blive trukket.".formatted(withdrawn.number()));
        }
        journal.record(withdrawn.number(), directory.describe(viewer.username()), "Forslaget ønskes trukket.");
        return Verdict.accepted(withdrawn.number());
    }

    /** Whether the case may be stopped now: somebody who may has asked for it, and it is not decided. */
    @Transactional(readOnly = true)
    public Verdict<CaseNumber> accepted(CaseNumber number) {
        return cases.withdrawalRequested(number) && cases.find(number).filter(found -> !found.isOver()).isPresent()
                ? Verdict.accepted(number)
                : Verdict.refused("caseNumber", "En sag trækkes med «Træk en sag tilbage», før den er afgjort.");
    }

    /** Stops the running case, or writes down that the withdrawal came too late. */
    public void stopCase(CaseNumber number) {
        boolean stopped = cases.find(number).filter(found -> !found.isOver()).isPresent() && caseStop.stop(number);
        if (!stopped) {
            journal.record(
                    number, Journal.SYSTEM, "Sagen var afgjort, før den kunne trækkes. Afgørelsen står ved magt.");
        }
    }

    /** Closes a case as withdrawn, and tells those who were asked or told about it. */
    public CaseOutcome conclude(CaseNumber number) {
        CapacityCase withdrawn = cases.find(number).orElseThrow();
        hearings.cancel(number);
        contactLinks.revoke(number);
        items.withdraw(number);
        cases.decide(number, CaseState.WITHDRAWN, CaseOutcome.WITHDRAWN, clock.instant());
        journal.record(number, Journal.SYSTEM, CaseOutcome.WITHDRAWN.sentence());
        letters.withdrawn(withdrawn);
        return CaseOutcome.WITHDRAWN;
    }
}
