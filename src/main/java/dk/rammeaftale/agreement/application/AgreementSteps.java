package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.agreement.model.StepDecision;
import dk.rammeaftale.agreement.model.TemplateStep;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.journal.application.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an agreement as its process reaches, begins and closes them. Each of it done again changes nothing. */
@Service
@Transactional
public class AgreementSteps {

    private final AgreementRegister register;
    private final PlanTemplates templates;
    private final DecisionRegister decisions;
    private final Journal journal;
    private final Clock clock;

    AgreementSteps(
            AgreementRegister register, PlanTemplates templates, DecisionRegister decisions, Journal journal, Clock clock) {
        this.register = register;
        this.templates = templates;
        this.decisions = decisions;
        this.journal = journal;
        this.clock = clock;
    }

    /** When a step begins and is due; what is over, left out, or not in this way of doing it, is passed. */
    @Transactional(readOnly = true)
    public StepDates dates(long agreementId, String step) {
        Agreement agreement = register.find(agreementId).orElseThrow();
        return register.milestone(agreementId, step)
                .filter(milestone -> !milestone.state().isOver())
                .map(milestone -> new StepDates(
                        false,
                        startOf(begins(agreement, milestone)),
                        startOf(milestone.date().plusDays(1)).minusSeconds(1)))
                .orElseGet(() -> new StepDates(true, clock.instant(), clock.instant()));
    }

    private LocalDate begins(Agreement agreement, Milestone milestone) {
        return templates.find(agreement.template())
                .flatMap(template -> template.step(milestone.key()))
                .map((TemplateStep step) -> step.beginsOn(milestone.date()))
                .orElse(milestone.date());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DanishDates.ZONE).toInstant();
    }

    /** Work on a step begins. */
    public void begin(long agreementId, String step) {
        register.milestone(agreementId, step)
                .filter(milestone -> milestone.state() == MilestoneState.COMING)
                .ifPresent(milestone -> register.store(agreementId, milestone.in(MilestoneState.RUNNING, milestone.note())));
    }

    /** A step is done: on the day on which its forum decided, else today. */
    public void close(long agreementId, String step) {
        Agreement agreement = register.find(agreementId).orElseThrow();
        register.milestone(agreementId, step)
                .filter(milestone -> !milestone.state().isOver())
                .ifPresent(milestone -> {
                    register.store(agreementId, milestone.done(decidedOn(agreementId, step).orElseGet(this::today), milestone.note()));
                    journal.record(agreement.number(), Journal.SYSTEM, "«%s» er gennemført.".formatted(milestone.title()));
                });
    }

    private Optional<LocalDate> decidedOn(long agreementId, String step) {
        return decisions.of(agreementId, step).stream().reduce((earlier, later) -> later).map(StepDecision::decidedOn);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
