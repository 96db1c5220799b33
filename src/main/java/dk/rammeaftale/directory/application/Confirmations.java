package dk.rammeaftale.directory.application;

import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.RegisterChange.Way;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.csv.RegisterRow;
import dk.rammeaftale.csv.RowOutcome;
import dk.rammeaftale.directory.application.ConfirmationRegister.NewCorrection;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.Confirmation;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.directory.model.Correction;
import dk.rammeaftale.directory.model.Correction.State;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what authorities confirm or correct by their links, and what the secretariat decides about corrections. */
@Service
public class Confirmations {

    /** What a refusal is about that the secretariat can see on the page and decide again. */
    public static final String PRESENT = "present";

    private final ConfirmationRegister register;
    private final ConfirmationRounds rounds;
    private final ConfirmationCheck check;
    private final ConfirmationLetters letters;
    private final Directory directory;
    private final RegisterDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Confirmations(
            ConfirmationRegister register,
            ConfirmationRounds rounds,
            ConfirmationCheck check,
            ConfirmationLetters letters,
            Directory directory,
            RegisterDesk desk,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.rounds = rounds;
        this.check = check;
        this.letters = letters;
        this.directory = directory;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a link leads to. */
    public record Target(Confirmation confirmation, ConfirmationKind kind, Authority authority) {
    }

    /** Empty if the link leads nowhere any more. */
    public Optional<Target> target(PersonalLink link) {
        return register.find(Long.parseLong(link.subject())).flatMap(this::target);
    }

    private Optional<Target> target(Confirmation confirmation) {
        return rounds.kind(confirmation.kind()).flatMap(kind -> directory.find(confirmation.authority())
                .map(authority -> new Target(confirmation, kind, authority)));
    }

    /** What would be kept, or what is wrong with it; nothing is. */
    public Verdict<List<NewCorrection>> read(Target target, EnteredConfirmation entered) {
        return check.check(target, entered);
    }

    /** Keeps an answer, once; what is to be taken at once is in the registers then. */
    public Verdict<Boolean> answer(PersonalLink link, EnteredConfirmation entered) {
        return transaction.execute(status -> {
            desk.hold(); // what is compared with the registers stays true until it is taken
            Verdict<Boolean> verdict = register.hold(Long.parseLong(link.subject()))
                    .flatMap(this::target)
                    .map(target -> answer(target, link.holder(), entered))
                    .orElseGet(() -> Verdict.refused("", "Der er ikke længere noget at bekræfte."));
            if (verdict instanceof Verdict.Refused) {
                status.setRollbackOnly();
            }
            return verdict;
        });
    }

    private Verdict<Boolean> answer(Target target, String by, EnteredConfirmation entered) {
        if (!target.confirmation().isOpen()) {
            return Verdict.accepted(false);
        }
        Verdict<List<NewCorrection>> verdict = read(target, entered);
        if (verdict instanceof Verdict.Refused<List<NewCorrection>> refused) {
            return Verdict.refused(refused.problems());
        }
        List<NewCorrection> corrections = ((Verdict.Accepted<List<NewCorrection>>) verdict).value();
        List<Problem> problems = new ArrayList<>();
        int waiting = 0;
        for (NewCorrection correction : corrections) {
            if (correction.state() == State.TAKEN) {
                take(target.kind(), correction.register(), correction.key(), correction.column(), correction.after(), by)
                        .ifPresent(sentence -> problems.add(new Problem(
                                ConfirmationCheck.field(correction.register(), correction.key(), correction.column()),
                                correction.label() + ": " + sentence)));
            }
            waiting += correction.state() == State.WAITING ? 1 : 0;
            register.add(target.confirmation().id(), correction);
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        register.answered(target.confirmation().id(), by, clock.instant());
        if (waiting > 0) {
            letters.correctionsWait(target.kind(), target.authority(), waiting);
        }
        return Verdict.accepted(true);
    }

    /** @return why the register does not take it; empty if it does */
    private Optional<String> take(
            ConfirmationKind kind, String name, List<String> key, String column, String after, String by) {
        CsvRegister target = desk.register(name).orElseThrow();
        Optional<RegisterRow> row = desk.row(target, key);
        if (row.isEmpty()) {
            return Optional.of("Rækken findes ikke længere i registret.");
        }
        RowOutcome outcome = desk.change(target, key, row.get().mark(), new RegisterDesk.Entry(
                kind.cells(name, column, after), by, kind.title(), Way.CONFIRMATION));
        return outcome instanceof RowOutcome.Refused refused
                ? Optional.of(refused.problems().stream().map(Problem::sentence).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    public List<Correction> of(Confirmation confirmation) {
        return register.corrections(confirmation.id());
    }

    /** What waits for the secretariat, each with whom it is from. */
    public Map<Correction, Target> waiting() {
        Map<Correction, Target> waiting = new LinkedHashMap<>();
        Map<Long, Optional<Target>> targets = new HashMap<>();
        register.waiting().forEach(correction -> targets
                .computeIfAbsent(correction.confirmation(), id -> register.find(id).flatMap(this::target))
                .ifPresent(target -> waiting.put(correction, target)));
        return waiting;
    }

    public Optional<Correction> correction(long id) {
        return register.correction(id);
    }

    public Optional<Target> targetOf(Correction correction) {
        return register.find(correction.confirmation()).flatMap(this::target);
    }

    /** What stands now where a correction would change something; empty if nothing does. */
    public Optional<String> present(Correction correction) {
        if (!correction.isAboutRegister()) {
            return Optional.empty();
        }
        return targetOf(correction)
                .flatMap(target -> target.kind().points(target.authority()).stream()
                        .filter(correction::isAbout)
                        .map(ConfirmationPoint::value)
                        .findFirst())
                .or(() -> desk.register(correction.register())
                        .flatMap(known -> desk.row(known, correction.key()))
                        .map(row -> row.cells().get(correction.column())));
    }

    /**
     * Takes a correction into its register; what was written freely is only marked as dealt with.
     *
     * @param seen what stood in the register when it was decided: a newer value is not overwritten by somebody who has not seen it
     * @return refused about {@link #PRESENT} if something else stands there by now
     */
    public Verdict<Correction> accept(long id, Optional<String> seen, String by, String reason) {
        return decide(id, State.ACCEPTED, seen, by, reason);
    }

    public Verdict<Correction> refuse(long id, String by, String reason) {
        return decide(id, State.REFUSED, Optional.empty(), by, reason);
    }

    private Optional<Problem> changedSince(Correction correction, Optional<String> seen) {
        return present(correction)
                .filter(now -> !now.equals(correction.before()) && !seen.equals(Optional.of(now)))
                .map(now -> new Problem(PRESENT, ("Registret er ændret, siden myndigheden svarede: der står nu «%s» og ikke «%s». "
                        + "Se på det, og afgør rettelsen igen.").formatted(now, correction.before())));
    }

    private Verdict<Correction> decide(long id, State state, Optional<String> seen, String by, String reason) {
        return transaction.execute(status -> {
            desk.hold();
            Correction correction = register.correction(id).orElseThrow();
            Target target = targetOf(correction).orElseThrow();
            Optional<Problem> changed = state == State.ACCEPTED ? changedSince(correction, seen) : Optional.empty();
            if (changed.isPresent()) {
                return Verdict.refused(List.of(changed.get()));
            }
            Optional<String> objection = reason.length() > 500
                    ? Optional.of("Begrundelsen må højst være på 500 tegn. Skriv den kortere.")
                    : Optional.empty();
            if (objection.isEmpty() && !register.decide(id, state, by, reason, clock.instant())) {
                objection = Optional.of("Rettelsen er allerede afgjort af en anden.");
            }
            if (objection.isEmpty() && state == State.ACCEPTED && correction.isAboutRegister()) {
                objection = take(target.kind(), correction.register(), correction.key(), correction.column(),
                        correction.after(), by);
            }
            if (objection.isPresent()) {
                status.setRollbackOnly();
                return Verdict.refused("decision", objection.get());
            }
            return Verdict.accepted(correction);
        });
    }
}
