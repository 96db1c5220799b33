package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilDecision;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.Treatment;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Verdict;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What DASSOS and KKR make of a reservation or a rejection, recorded by the secretariat; then the council is asked again, or has approved. */
@Service
@Transactional
public class CouncilTreatments {

    private final AgreementRegister agreements;
    private final RatificationRegister register;
    private final Ratifications ratifications;
    private final CouncilBoard board;
    private final RatificationCheck check;
    private final RatificationLetters letters;
    private final StepItems items;
    private final RunningAgreements running;
    private final Directory directory;
    private final Journal journal;

    CouncilTreatments(
            AgreementRegister agreements,
            RatificationRegister register,
            Ratifications ratifications,
            CouncilBoard board,
            RatificationCheck check,
            RatificationLetters letters,
            StepItems items,
            RunningAgreements running,
            Directory directory,
            Journal journal) {
        this.agreements = agreements;
        this.register = register;
        this.ratifications = ratifications;
        this.board = board;
        this.check = check;
        this.letters = letters;
        this.items = items;
        this.running = running;
        this.directory = directory;
        this.journal = journal;
    }

    /** Puts the last rejection of a council before DASSOS and KKR; done again, it changes nothing. */
    public void handInRejection(long agreementId, String step, AuthorityCode authority) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        Ratification rejection = council.last().orElseThrow();
        items.handInRejection(agreement, step, authority.value(), "%s har afvist %s den %s.".formatted(
                council.authority().name(), agreement.title(), DanishDates.day(rejection.decidedOn())));
        journal.record(agreement.number(), Journal.SYSTEM, "Afvisningen fra %s er lagt på dagsordenen i DASSOS og KKR.".formatted(
                council.authority().name()));
    }

    /**
     * How the last reservation of a council was treated; where our page has recorded it already, nothing is entered.
     *
     * @return whether it counts as approval
     */
    public Verdict<Boolean> reservation(long agreementId, AuthorityCode authority, EnteredTreatment entered, Viewer viewer) {
        return treat(agreementId, authority, CouncilDecision.APPROVED_WITH_RESERVATION, entered, viewer).map(Treatment::settled);
    }

    /** What became of the last rejection of a council; where our page has recorded it already, nothing is entered. */
    public Verdict<Treatment> rejection(long agreementId, AuthorityCode authority, EnteredTreatment entered, Viewer viewer) {
        return treat(agreementId, authority, CouncilDecision.REJECTED, entered, viewer);
    }

    /**
     * Records on a page of our own how a council's decision was treated, and does the secretariat's task with it.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException if somebody else did it meanwhile
     */
    public Verdict<Treatment> treatAndGoOn(long agreementId, AuthorityCode authority, EnteredTreatment entered, Viewer viewer) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        if (council.last().filter(Ratification::isToBeTreated).isEmpty()) {
            return Verdict.refused("treatment", "Der er hverken et forbehold eller en afvisning, som mangler at blive behandlet.");
        }
        Verdict<Treatment> verdict = treat(agreementId, authority, council.last().get().decision(), entered, viewer);
        if (verdict instanceof Verdict.Accepted<Treatment> && !running.councilTreated(agreement, authority.value())) {
            throw new OptimisticLockingFailureException("the task is not open yet, or was done meanwhile");
        }
        return verdict;
    }

    private Verdict<Treatment> treat(
            long agreementId, AuthorityCode authority, CouncilDecision about, EnteredTreatment entered, Viewer viewer) {
        Agreement agreement = agreements.hold(agreementId).orElseThrow();
        CouncilStanding council = board.of(agreementId, authority);
        Ratification last = council.last().filter(one -> one.decision() == about).orElseThrow();
        if (last.treatment().isPresent()) {
            return Verdict.accepted(last.treatment().get());
        }
        if (!viewer.isSecretariat()) {
            return Verdict.refused("treatment", "Kun sekretariatet registrerer, hvordan DASSOS og KKR har behandlet det.");
        }
        boolean reservation = about == CouncilDecision.APPROVED_WITH_RESERVATION;
        return check.treatment(agreement, last, entered, reservation)
                .map(treatment -> keep(agreement, council, last, treatment, viewer));
    }

    private Treatment keep(
            Agreement agreement, CouncilStanding council, Ratification decision, Treatment treatment, Viewer viewer) {
        register.storeTreatment(decision.id(), treatment);
        String what = decision.decision() == CouncilDecision.REJECTED ? "Afvisningen" : "Forbeholdet";
        journal.record(agreement.number(), directory.describe(viewer.username()), "%s fra %s er behandlet i %s den %s: %s %s".formatted(
                what,
                council.authority().name(),
                treatment.by().label(),
                DanishDates.day(treatment.on()),
                treatment.words(),
                treatment.settled() ? "Det gælder som godkendelse." : "Rådet spørges igen."));
        if (treatment.settled()) {
            ratifications.ratifiedByAll(agreement);
        } else {
            letters.asked(agreement, council.authority(), "%s er behandlet i %s den %s: %s".formatted(
                    what, treatment.by().label(), DanishDates.day(treatment.on()), treatment.words()));
        }
        return treatment;
    }
}
