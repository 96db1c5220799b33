package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.EnteredChange;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.capacity.model.Solution;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes of remarks: the operator and the objecting municipalities find a solution (organisation notes 2011 and 2016). */
@Service
@Transactional
public class Solutions {

    private final CaseRegister cases;
    private final Contacts contacts;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    Solutions(CaseRegister cases, Contacts contacts, Journal journal, Directory directory, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /** Checks and keeps the operator's answer to the remarks of the present round. */
    public Verdict<Solution> submit(CaseNumber number, EnteredSolution entered, Viewer viewer) {
        CapacityCase about = cases.find(number).orElseThrow();
        Optional<Solution> known = entered.solution().flatMap(Solution::named);
        if (known.isEmpty()) {
            return Verdict.refused("solution", "Vælg, om forslaget ændres, fastholdes eller trækkes.");
        }
        String text = entered.text().orElse("").strip();
        if (text.isEmpty()) {
            return Verdict.refused("solutionText", "Skriv, hvad I er nået frem til, og hvorfor.");
        }
        Verdict<ProposedChange> change = known.get() == Solution.REVISED ? revised(about, entered) : Verdict.accepted(about.change());
        if (change instanceof Verdict.Refused<ProposedChange> refused) {
            return Verdict.refused(refused.problems());
        }
        ProposedChange proposed = ((Verdict.Accepted<ProposedChange>) change).value();
        cases.keep(number, about.round(), new ProposedSolution(known.get(), text, proposed));
        journal.record(
                number, directory.describe(viewer.username()), "Løsning efter bemærkninger: %s.".formatted(known.get().label()));
        return Verdict.accepted(known.get());
    }

    private Verdict<ProposedChange> revised(CapacityCase about, EnteredSolution entered) {
        ProposedChange before = about.change();
        boolean wasNew = before.kind() == ChangeKind.NEW;
        if (entered.kind().isPresent() && wasNew != entered.kind().get().equals(ChangeKind.NEW.name())) {
            return Verdict.refused("kind", "Et nyt tilbud og et bestående kan ikke byttes om. Træk sagen, og start en ny.");
        }
        boolean closes = entered.kind().filter(ChangeKind.CLOSURE.name()::equals).isPresent();
        Optional<String> end =
                entered.endDate().or(() -> before.endsOn().filter(day -> !closes).map(LocalDate::toString));
        Verdict<ProposedChange> checked = new EnteredChange(
                        entered.kind().or(() -> Optional.of(before.kind().name())),
                        entered.placesAfter().or(() -> Optional.of((long) before.placesAfter())),
                        entered.effectiveDate().or(() -> Optional.of(before.effectiveOn().toString())),
                        Optional.of(end.isPresent() ? "TEMPORARY" : "PERMANENT"),
                        end)
                .checked(before.placesBefore(), LocalDate.now(clock.withZone(DanishDates.ZONE)), about.announcedLate());
        boolean same = checked instanceof Verdict.Accepted<ProposedChange> accepted && accepted.value().equals(before);
        return same
                ? Verdict.refused("placesAfter", "Det ændrede forslag er det samme som før. Ret tallene, eller vælg, at det fastholdes.")
                : checked;
    }

    /** Starts the next round with what the operator proposes now, and finds who has come to be affected. */
    public Solution record(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        ProposedSolution kept = cases.solution(number, about.round());
        if (kept.solution() != Solution.WITHDRAWN) {
            cases.startRound(number, about.round() + 1, kept.change());
            CapacityCase renewed = cases.find(number).orElseThrow();
            contacts.propose(renewed, List.of());
            journal.record(number, Journal.SYSTEM, "Runde %d: %s.".formatted(renewed.round(), renewed.title()));
        }
        return kept.solution();
    }
}
