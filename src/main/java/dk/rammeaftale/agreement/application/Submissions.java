package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.application.AgreementRegister.Submission;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The submission of an agreement to the national authority, its publication, and the first of January. */
@Service
@Transactional
public class Submissions {

    private final AgreementRegister register;
    private final Agreements agreements;
    private final AgreementSteps steps;
    private final CouncilBoard board;
    private final RatificationCheck check;
    private final RatificationLetters letters;
    private final AgreementSettings settings;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Submissions(
            AgreementRegister register,
            Agreements agreements,
            AgreementSteps steps,
            CouncilBoard board,
            RatificationCheck check,
            RatificationLetters letters,
            AgreementSettings settings,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.agreements = agreements;
        this.steps = steps;
        this.board = board;
        this.check = check;
        this.letters = letters;
        this.settings = settings;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who it is submitted to. */
    public String nationalAuthority() {
        return settings.nationalAuthority();
    }

    @Transactional(readOnly = true)
    public Optional<Submission> of(Agreement agreement) {
        return register.submission(agreement.id());
    }

    /** Records when an agreement that every council has approved was submitted, and what proves it. */
    public Verdict<Submission> submit(long agreementId, Optional<String> submittedOn, Optional<String> receipt, Viewer viewer) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        RatificationBoard now = board.of(agreementId);
        if (!now.missing().isEmpty()) {
            return Verdict.refused("submittedOn", "Aftalen kan ikke indsendes endnu. Der mangler noget fra %d af %d: %s.".formatted(
                    now.missing().size(), now.councils().size(), String.join("; ", now.missing())));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> day = submittedOn.flatMap(EnteredDay::read);
        LocalDate ratifiedOn = now.councils().stream()
                .flatMap(council -> council.last().stream())
                .map(Ratification::decidedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (day.isEmpty() || day.get().isAfter(directory.today())) {
            problems.add(new Problem("submittedOn", "Skriv den dag, aftalen blev indsendt; den kan ikke ligge i fremtiden."));
        } else if (day.get().isBefore(ratifiedOn)) {
            problems.add(new Problem("submittedOn", "Aftalen kan ikke være indsendt før det sidste råd godkendte den %s. Ret datoen."
                    .formatted(DanishDates.day(ratifiedOn))));
        }
        String proof = receipt.orElse("").strip();
        if (proof.isEmpty()) {
            problems.add(new Problem("receipt", "Skriv kvitteringen, fx journalnummer og hvem der har kvitteret."));
        }
        check.words(agreement, "receipt", proof).ifPresent(problems::add);
        return problems.isEmpty() ? Verdict.accepted(keep(agreement, day.get(), proof, viewer)) : Verdict.refused(problems);
    }

    private Submission keep(Agreement agreement, LocalDate on, String receipt, Viewer viewer) {
        register.storeSubmission(agreement.id(), on, settings.nationalAuthority(), receipt);
        agreements.reach(agreement.id(), AgreementState.SUBMITTED);
        step(agreement, StepKind.SUBMISSION)
                .filter(milestone -> !milestone.state().isOver())
                .ifPresent(milestone -> register.store(agreement.id(), milestone.done(on, milestone.note())));
        journal.record(agreement.number(), directory.describe(viewer.username()), "Aftalen er indsendt til %s den %s. Kvittering: %s"
                .formatted(settings.nationalAuthority(), DanishDates.day(on), receipt));
        return register.submission(agreement.id()).orElseThrow();
    }

    /** Shows an agreement to everybody, and tells the authorities; done again, it changes nothing. */
    public void publish(long agreementId) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        if (register.publishedAt(agreementId).isEmpty()) {
            register.storePublished(agreementId, clock.instant());
            Submission submission = register.submission(agreementId).orElseThrow();
            letters.published(agreement, submission.to(), submission.on());
            journal.record(agreement.number(), Journal.SYSTEM, "Aftalen er offentliggjort, og myndighederne har fået besked.");
        }
    }

    /** The first of January has come. */
    public void takeEffect(long agreementId) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        if (agreement.state().compareTo(AgreementState.IN_FORCE) < 0) {
            agreements.reach(agreementId, AgreementState.IN_FORCE);
            journal.record(agreement.number(), Journal.SYSTEM, "Aftalen er trådt i kraft.");
        }
        step(agreement, StepKind.IN_FORCE).ifPresent(milestone -> steps.close(agreementId, milestone.key()));
    }

    private Optional<Milestone> step(Agreement agreement, StepKind kind) {
        return register.milestones(agreement.id()).stream().filter(milestone -> milestone.kind() == kind).findFirst();
    }
}
