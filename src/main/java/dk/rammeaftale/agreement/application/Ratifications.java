package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.application.RatificationCheck.Checked;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.CouncilDecision;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approval of an agreement by each council: a decision of its own, recorded with its proof. Silence is no approval. */
@Service
@Transactional
public class Ratifications {

    private static final String SAID_NOTHING = "";

    private final AgreementRegister agreements;
    private final RatificationRegister register;
    private final DocumentRegister documents;
    private final CouncilBoard board;
    private final RatificationCheck check;
    private final RatificationLetters letters;
    private final Agreements states;
    private final RunningAgreements running;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Ratifications(
            AgreementRegister agreements,
            RatificationRegister register,
            DocumentRegister documents,
            CouncilBoard board,
            RatificationCheck check,
            RatificationLetters letters,
            Agreements states,
            RunningAgreements running,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.register = register;
        this.documents = documents;
        this.board = board;
        this.check = check;
        this.letters = letters;
        this.states = states;
        this.running = running;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody may record what the council of an authority has decided: its own people, and the secretariat for it. */
    public static boolean mayRecord(Viewer viewer, AuthorityCode authority) {
        return viewer.isSecretariat() || viewer.worksFor(authority);
    }

    /** Those without an approval that counts. */
    @Transactional(readOnly = true)
    public List<AuthorityCode> councilsToAsk(long agreementId) {
        return board.of(agreementId).toAsk();
    }

    /** Asks every authority whose approval is missing, once. */
    public void ask(long agreementId) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        List<CouncilStanding> toAsk = board.of(agreementId).councils().stream()
                .filter(council -> !council.hasApproved() && council.plan().askedAt().isEmpty())
                .toList();
        toAsk.forEach(council -> {
            letters.asked(agreement, council.authority(), SAID_NOTHING);
            register.store(agreementId, council.plan().asked(clock.instant()));
        });
        if (!toAsk.isEmpty()) {
            journal.record(agreement.number(), Journal.SYSTEM, "%d myndigheder er bedt om rådets godkendelse senest %s.".formatted(
                    toAsk.size(), DanishDates.day(agreement.finalDate())));
        }
    }

    /** Keeps when a council is to deal with the agreement. */
    public Verdict<CouncilStanding> planMeeting(
            long agreementId, AuthorityCode authority, Optional<String> meetingDate, Optional<String> agendaLink, Viewer viewer) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        if (!mayRecord(viewer, authority)) {
            return notYours(council);
        }
        if (!council.stateOn(directory.today()).awaitsCouncil()) {
            return Verdict.refused("meetingDate", "Rådet skal ikke behandle aftalen nu: %s.".formatted(
                    inSentence(council.stateOn(directory.today()))));
        }
        return check.meeting(agreement, meetingDate, agendaLink).map(meeting -> {
            register.store(agreementId, council.plan().meeting(meeting.on(), meeting.agendaLink()));
            journal.record(agreement.number(), recorder(viewer, council), "%s behandler aftalen i rådet den %s.".formatted(
                    council.authority().name(), DanishDates.day(meeting.on())));
            return board.of(agreementId, authority);
        });
    }

    /** What the authority's task takes up: the decision that our page has kept already, or else what is entered now. */
    public Verdict<Ratification> take(long agreementId, AuthorityCode authority, EnteredRatification entered, Viewer viewer) {
        agreements.hold(agreementId).orElseThrow();
        Optional<Ratification> kept = register.take(agreementId, authority, clock.instant());
        if (kept.isPresent()) {
            return Verdict.accepted(kept.get());
        }
        return record(agreementId, authority, entered, viewer)
                .map(decision -> register.take(agreementId, authority, clock.instant()).orElseThrow());
    }

    /**
     * Records a decision on a page of our own, and does the authority's task with it.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException if somebody else did it meanwhile
     */
    public Verdict<Ratification> recordAndGoOn(
            long agreementId, AuthorityCode authority, EnteredRatification entered, Viewer viewer) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        if (mayRecord(viewer, authority)
                && council.stateOn(directory.today()).awaitsCouncil()
                && !running.awaitsRatification(agreement, authority.value())) {
            return Verdict.refused("decision", council.plan().askedAt().isEmpty()
                    ? "Myndighederne er ikke bedt om godkendelse endnu. Registrér beslutningen, når aftalen er nået dertil."
                    : "Den forrige beslutning er ved at blive taget op. Prøv igen om lidt.");
        }
        Verdict<Ratification> recorded = record(agreementId, authority, entered, viewer);
        if (recorded instanceof Verdict.Accepted<Ratification> && !running.ratificationRecorded(agreement, authority.value())) {
            throw new OptimisticLockingFailureException("the authority's task was done meanwhile");
        }
        return recorded;
    }

    private Verdict<Ratification> record(long agreementId, AuthorityCode authority, EnteredRatification entered, Viewer viewer) {
        Agreement agreement = agreements.find(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        if (!mayRecord(viewer, authority)) {
            return notYours(council);
        }
        CouncilState state = council.stateOn(directory.today());
        if (!state.awaitsCouncil()) {
            return Verdict.refused("decision", "Der er registreret en beslutning af rådet allerede: %s.".formatted(inSentence(state)));
        }
        return check.decision(agreement, council, entered).map(checked -> keep(agreement, council, checked, viewer));
    }

    private Ratification keep(Agreement agreement, CouncilStanding council, Checked checked, Viewer viewer) {
        AuthorityCode authority = council.authority().code();
        Optional<Long> extract = checked.extract().map(file -> addExtract(agreement, council, file, viewer).id());
        Ratification kept = register.add(agreement.id(), new Ratification(
                0,
                authority,
                checked.decision(),
                checked.on(),
                checked.reservation(),
                checked.agendaLink().isEmpty() ? council.plan().agendaLink() : checked.agendaLink(),
                extract,
                viewer.username(),
                clock.instant(),
                Optional.empty()));
        // A meeting that has been held says nothing about one at which the council would be asked again.
        register.store(agreement.id(), council.plan().withoutMeeting());
        journal.record(agreement.number(), recorder(viewer, council), "Beslutning i rådet den %s, %s: %s.%s".formatted(
                DanishDates.day(kept.decidedOn()),
                council.authority().name(),
                kept.decision().label().toLowerCase(DanishDates.DANISH),
                kept.decision() == CouncilDecision.APPROVED_WITH_RESERVATION ? " Forbehold: " + kept.reservation() : ""));
        ratifiedByAll(agreement);
        return kept;
    }

    /** The last approval makes the agreement ratified. */
    void ratifiedByAll(Agreement agreement) {
        if (board.of(agreement.id()).isRatified()) {
            states.reach(agreement.id(), AgreementState.RATIFIED);
        }
    }

    /** The extract of the minutes that was missing, or a better copy of it. */
    public Verdict<Ratification> proveBy(
            long agreementId, AuthorityCode authority, Optional<UploadedFile> file, Viewer viewer) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        if (!mayRecord(viewer, authority)) {
            return notYours(council);
        }
        if (council.last().isEmpty()) {
            return Verdict.refused("extract", "Registrér først rådets beslutning. Udskriften kan vedhæftes sammen med den.");
        }
        return check.extract(file).map(checked -> {
            StepDocument document = addExtract(agreement, council, checked, viewer);
            register.storeExtract(council.last().get().id(), document.id());
            journal.record(agreement.number(), recorder(viewer, council), "Udskrift af rådets protokol er vedhæftet for %s: %s."
                    .formatted(council.authority().name(), document.fileName()));
            return board.of(agreementId, authority).last().orElseThrow();
        });
    }

    private StepDocument addExtract(Agreement agreement, CouncilStanding council, CheckedFile file, Viewer viewer) {
        return documents.add(
                agreement.id(),
                step(agreement),
                "Udskrift, " + council.authority().name(),
                file,
                viewer.username(),
                clock.instant());
    }

    /** An extract of the minutes of an authority's council. */
    @Transactional(readOnly = true)
    public Optional<CheckedFile> extract(Agreement agreement, AuthorityCode authority, long documentId) {
        return register.of(agreement.id()).stream()
                .filter(decision -> decision.authority().equals(authority) && decision.extract().equals(Optional.of(documentId)))
                .findFirst()
                .flatMap(decision -> documents.content(documentId));
    }

    /** The key of the step at which councils approve. */
    private String step(Agreement agreement) {
        return agreements.milestones(agreement.id()).stream()
                .filter(milestone -> milestone.kind() == StepKind.RATIFICATION)
                .map(Milestone::key)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Verdict<T> notYours(CouncilStanding council) {
        return Verdict.refused("authority", "Rådets beslutning registreres af %s selv eller af sekretariatet.".formatted(
                council.authority().name()));
    }

    private static String inSentence(CouncilState state) {
        return state.label().substring(0, 1).toLowerCase(Locale.ROOT) + state.label().substring(1);
    }

    /** Who records, and for whom. */
    private String recorder(Viewer viewer, CouncilStanding council) {
        String name = directory.describe(viewer.username());
        return viewer.worksFor(council.authority().code())
                ? name
                : "%s på vegne af %s".formatted(name, council.authority().name());
    }
}
