package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementPlan;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.AgreementTerms;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens agreements, and tells how far they have come. */
@Service
@Transactional
public class Agreements {

    private final AgreementRegister register;
    private final PlanTemplates templates;
    private final Planning planning;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Agreements(
            AgreementRegister register,
            PlanTemplates templates,
            Planning planning,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.templates = templates;
        this.planning = planning;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens an agreement with its first plan and a number of its own.
     *
     * @param years     1 or 2; empty for 2
     * @param template  the key of the way of doing it; empty for the newest of that length
     * @param finalDate empty for the day that the template says
     * @param reason    why it is another day
     */
    public Verdict<Agreement> open(
            Optional<Long> firstYear,
            Optional<Long> years,
            Optional<String> template,
            Optional<LocalDate> finalDate,
            String reason,
            Viewer viewer) {
        return check(new EnteredAgreement.Read(firstYear, years, template, finalDate, reason))
                .map(checked -> open(checked, viewer));
    }

    /** Checks what an agreement is to be opened with; nothing is stored. */
    @Transactional(readOnly = true)
    public Verdict<AgreementTerms> check(EnteredAgreement.Read entered) {
        if (entered.firstYear().isEmpty()) {
            return Verdict.refused("firstYear", "Skriv det år, aftalen træder i kraft.");
        }
        long length = entered.years().orElse(2L);
        Optional<PlanTemplate> way =
                entered.template().isPresent() ? templates.find(entered.template().get()) : templates.newest((int) length);
        if (way.isEmpty()) {
            return entered.template().isPresent()
                    ? Verdict.refused("template", "Vælg en af de fremgangsmåder, der er på listen.")
                    : Verdict.refused("years", "En aftale gælder i 1 eller 2 år. Skriv 1 eller 2.");
        }
        if (way.get().isInTwoParts()) {
            return Verdict.refused("template", "«%s» godkendes i to dele og bruges ikke til nye aftaler. Vælg en anden fremgangsmåde."
                    .formatted(way.get().title()));
        }
        Verdict<AgreementTerms> terms = AgreementTerms.of(
                entered.firstYear().get(), length, way.get(), entered.finalDate(), entered.finalDateReason());
        if (terms instanceof Verdict.Accepted<AgreementTerms> accepted && isOpen(accepted.value())) {
            return Verdict.refused("firstYear", "Der er allerede en rammeaftale, som gælder i %d. Se den under Rammeaftaler."
                    .formatted(accepted.value().firstYear()));
        }
        return terms;
    }

    /** Two agreements do not hold in the same year. */
    private boolean isOpen(AgreementTerms terms) {
        int last = terms.firstYear() + terms.years() - 1;
        return register.all().stream().anyMatch(other ->
                other.firstYear() <= last && other.inForceUntil().getYear() >= terms.firstYear());
    }

    private Agreement open(AgreementTerms terms, Viewer viewer) {
        CaseNumber number = journal.nextNumber();
        Agreement agreement = register.add(number, terms, clock.instant());
        AgreementPlan plan = planning.plan(agreement);
        journal.record(
                number,
                directory.describe(viewer.username()),
                "%s er oprettet efter «%s» med %d trin.%s".formatted(
                        agreement.title(),
                        templates.find(terms.template()).orElseThrow().title(),
                        plan.milestones().size(),
                        plan.holds() ? "" : " Planen kan ikke holde: se hvorfor på aftalens side."));
        return agreement;
    }

    /** The agreement, which must exist. */
    @Transactional(readOnly = true)
    public Agreement get(long id) {
        return register.find(id).orElseThrow(() -> new NoSuchElementException("no agreement " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> find(CaseNumber number) {
        return register.find(number);
    }

    /** In the order of their first years. */
    @Transactional(readOnly = true)
    public List<Agreement> all() {
        return register.all();
    }

    /** All agreements with their milestones in reading order. */
    @Transactional(readOnly = true)
    public Map<Agreement, List<Milestone>> plans() {
        Map<Long, List<Milestone>> milestones = register.milestones();
        Map<Agreement, List<Milestone>> plans = new LinkedHashMap<>();
        register.all().forEach(agreement -> plans.put(agreement, milestones.getOrDefault(agreement.id(), List.of())));
        return plans;
    }

    /** In reading order. */
    @Transactional(readOnly = true)
    public List<Milestone> milestones(Agreement agreement) {
        return register.milestones(agreement.id());
    }

    @Transactional(readOnly = true)
    public Optional<Milestone> milestone(Agreement agreement, String key) {
        return register.milestone(agreement.id(), key);
    }

    /** The state moves forward only: a step that is repeated after a crash changes nothing. */
    public void reach(long id, AgreementState state) {
        Agreement agreement = register.hold(id).orElseThrow();
        if (agreement.state().compareTo(state) < 0) {
            register.store(agreement.in(state));
        }
    }
}
