package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.agreement.model.TemplateStep;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The agreement of the demo, which is under way: what lay before today was done before the service was there. */
@Component
@ConditionalOnProperty("rammeaftale.agreement.sample")
class SampleAgreement implements SmartLifecycle {

    private static final int YEARS = 2;
    private static final Viewer SERVICE = new Viewer("system", Set.of());

    private final Agreements agreements;
    private final PlanTemplates templates;
    private final PlanChanges plan;
    private final RunningAgreements running;
    private final Clock clock;
    private boolean started;

    SampleAgreement(
            Agreements agreements, PlanTemplates templates, PlanChanges plan, RunningAgreements running, Clock clock) {
        this.agreements = agreements;
        this.templates = templates;
        this.plan = plan;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (agreements.all().isEmpty()) {
            LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
            running.start(today.getYear() + 1 + today.getYear() % 2, YEARS);
            Agreement agreement = agreements.all().get(0);
            templates.find(agreement.template()).orElseThrow().steps().stream()
                    .takeWhile(step -> step.kind() != StepKind.RATIFICATION)
                    .filter(step -> step.latest().in(agreement.firstYear()).isBefore(today))
                    .forEach(step -> settle(agreement, step));
        }
        started = true;
    }

    /** In 2024 a meeting of KKR and a conference took the place of the local round (minutes of 3 November 2023). */
    private void settle(Agreement agreement, TemplateStep step) {
        if (step.key().equals("local-round")) {
            plan.replace(agreement, step.key(), "Erstattet af et møde i KKR og en konference.", SERVICE);
        } else {
            plan.recordDone(
                    agreement,
                    step.key(),
                    step.latest().in(agreement.firstYear()).toString(),
                    "Gennemført, før tjenesten blev taget i brug.",
                    SERVICE);
        }
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the sample registers and the sample history, and before the web server takes requests. */
    @Override
    public int getPhase() {
        return 2;
    }
}
