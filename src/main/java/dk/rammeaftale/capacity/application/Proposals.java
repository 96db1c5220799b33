package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.Editions;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals: checks them, gives them a case number, and has the operator confirm what was started for it. */
@Service
@Transactional
public class Proposals {

    private final ProposalCheck check;
    private final CaseRegister cases;
    private final CaseFiles files;
    private final Contacts contacts;
    private final CaseLetters letters;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    Proposals(
            ProposalCheck check,
            CaseRegister cases,
            CaseFiles files,
            Contacts contacts,
            CaseLetters letters,
            Journal journal,
            Directory directory,
            Clock clock) {
        this.check = check;
        this.cases = cases;
        this.files = files;
        this.contacts = contacts;
        this.letters = letters;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /** Makes a case of a proposal, or says in Danish everything that is wrong with it. */
    public Verdict<CapacityCase> submit(EnteredProposal entered, Viewer viewer) {
        Verdict<CheckedProposal> verdict = check.check(entered, viewer);
        if (verdict instanceof Verdict.Refused<CheckedProposal> refused) {
            return Verdict.refused(refused.problems());
        }
        return Verdict.accepted(register(((Verdict.Accepted<CheckedProposal>) verdict).value(), viewer));
    }

    private CapacityCase register(CheckedProposal proposal, Viewer viewer) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        CapacityCase started = new CapacityCase(
                journal.nextNumber(),
                proposal.facility().map(Facility::id),
                proposal.facts(),
                proposal.operator(),
                viewer.username(),
                proposal.onBehalf(),
                today,
                Editions.inForceOn(today),
                proposal.wishedRoute(),
                proposal.relatedCase(),
                proposal.reason(),
                1,
                proposal.change(),
                Optional.empty(),
                proposal.onBehalf() ? CaseState.AWAITING_CONFIRMATION : CaseState.CONTACT,
                Optional.empty(),
                Optional.empty());
        cases.add(started);
        files.add(started.number(), proposal.files());
        files.keepDuties(started.number(), proposal.duties());
        contacts.propose(started, proposal.extraAffected());
        writeDown(started, viewer);
        if (proposal.onBehalf()) {
            letters.askToConfirm(started);
        }
        return started;
    }

    private void writeDown(CapacityCase started, Viewer viewer) {
        String who = directory.describe(viewer.username());
        journal.record(started.number(), who, "Forslag modtaget. %s.".formatted(started.title()));
        if (started.onBehalf()) {
            journal.record(
                    started.number(),
                    who,
                    "Sagen er startet på vegne af %s, som skal bekræfte forslaget."
                            .formatted(directory.authority(started.operator()).name()));
        }
        if (started.announcedLate()) {
            journal.record(
                    started.number(),
                    who,
                    "Ændringen er anmeldt efter, at den trådte i kraft den %s."
                            .formatted(DanishDates.day(started.change().effectiveOn())));
        }
        String affected = contacts.of(started.number()).stream()
                .map(one -> directory.authority(one.authority()).name())
                .collect(Collectors.joining(", "));
        journal.confide(
                started.number(),
                Journal.SYSTEM,
                affected.isEmpty() ? "Der er ingen berørte kommuner." : "Berørte kommuner: %s.".formatted(affected));
        started.facility().stream()
                .flatMap(facility -> cases.at(facility).stream())
                .filter(other -> !other.number().equals(started.number()) && !other.isOver())
                .forEach(other -> link(started.number(), other.number()));
        started.relatedCase().ifPresent(related -> link(started.number(), related));
    }

    private void link(CaseNumber one, CaseNumber other) {
        journal.record(one, Journal.SYSTEM, "Se også sag %s.".formatted(other));
        journal.record(other, Journal.SYSTEM, "Se også sag %s.".formatted(one));
    }

    /** What the operator says to a case that the secretariat started for it. A refusal needs a comment. */
    public Verdict<Boolean> confirm(CaseNumber number, Optional<Boolean> confirmed, Optional<String> comment, Viewer viewer) {
        if (confirmed.isEmpty()) {
            return Verdict.refused("confirmed", "Vælg, om I bekræfter forslaget.");
        }
        if (!confirmed.get() && comment.filter(text -> !text.isBlank()).isEmpty()) {
            return Verdict.refused("comment", "Skriv, hvorfor I ikke bekræfter forslaget.");
        }
        String who = directory.describe(viewer.username());
        if (confirmed.get()) {
            cases.moveTo(CaseState.CONTACT, number);
            journal.record(number, who, "Driftsherren har bekræftet forslaget.");
        } else {
            // The journal is never rewritten, so what may be a citizen's number must not get into it.
            journal.record(
                    number,
                    who,
                    "Driftsherren har ikke bekræftet forslaget: " + CitizenNumbers.redact(comment.get().strip()));
        }
        return Verdict.accepted(confirmed.get());
    }
}
