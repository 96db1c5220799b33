package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementPlan;
import dk.rammeaftale.agreement.model.AgreementTerms;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat may change in a plan, each with a reason that stays. What runs in the engine goes along. */
@Service
@Transactional
public class PlanChanges {

    private static final int LONGEST_REASON = 4_000;

    private final AgreementRegister register;
    private final PlanTemplates templates;
    private final Planning planning;
    private final StepItems items;
    private final RunningAgreements running;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    PlanChanges(
            AgreementRegister register,
            PlanTemplates templates,
            Planning planning,
            StepItems items,
            RunningAgreements running,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.templates = templates;
        this.planning = planning;
        this.items = items;
        this.running = running;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What makes the plan impossible as it is now. */
    @Transactional(readOnly = true)
    public AgreementPlan look(Agreement agreement) {
        return planning.look(agreement);
    }

    /** Computes the plan anew from the meeting plans of today. */
    public AgreementPlan compute(Agreement agreement, Viewer viewer) {
        Agreement held = register.hold(agreement.id()).orElseThrow();
        AgreementPlan plan = planning.plan(held);
        running.moved(held);
        journal.record(held.number(), directory.describe(viewer.username()), "Planen er beregnet igen. "
                + (plan.holds() ? "Den kan holde." : "Den kan ikke holde på %d punkter.".formatted(plan.problems().size())));
        return plan;
    }

    /**
     * Sets the day of a milestone by hand; it stays when the plan is computed again. The day of the councils' approval is the
     * agreement's final date, from which everything else is computed.
     */
    public Verdict<Milestone> setDate(Agreement agreement, String step, String day, String reason, Viewer viewer) {
        Optional<LocalDate> read = EnteredDay.read(day);
        if (read.isEmpty()) {
            return Verdict.refused("date", "Vælg en dato, fx 2026-09-11.");
        }
        if (read.get().isBefore(LocalDate.of(agreement.firstYear() - 3, 1, 1)) || read.get().isAfter(agreement.inForceUntil())) {
            return Verdict.refused("date", "Datoen ligger for langt fra aftalens år. Skriv en dag mellem %s og %s.".formatted(
                    DanishDates.day(LocalDate.of(agreement.firstYear() - 3, 1, 1)),
                    DanishDates.day(agreement.inForceUntil())));
        }
        boolean isFinal = register.milestone(agreement.id(), step)
                .filter(milestone -> milestone.kind() == StepKind.RATIFICATION)
                .isPresent();
        return isFinal
                ? endOn(agreement, step, read.get(), reason, viewer)
                : change(agreement, step, reason, viewer, milestone -> new Change(
                        milestone.in(milestone.state(), reason.strip()).on(read.get(), milestone.meetingId(), true),
                        "«%s» er sat med hånden til %s.".formatted(milestone.title(), DanishDates.day(read.get())),
                        false));
    }

    private Verdict<Milestone> endOn(Agreement agreement, String step, LocalDate day, String reason, Viewer viewer) {
        Verdict<AgreementTerms> terms = AgreementTerms.of(
                agreement.firstYear(),
                agreement.years(),
                templates.find(agreement.template()).orElseThrow(),
                Optional.of(day),
                reason);
        if (terms instanceof Verdict.Refused<AgreementTerms> refused) {
            boolean reasonMissing = refused.problems().get(0).field().equals("finalDateReason");
            return Verdict.refused(reasonMissing ? "reason" : "date", refused.problems().get(0).sentence());
        }
        AgreementTerms ending = ((Verdict.Accepted<AgreementTerms>) terms).value();
        return change(agreement, step, reason, viewer, milestone -> {
            register.store(register.find(agreement.id()).orElseThrow().endingOn(ending.finalDate(), ending.finalDateReason()));
            return new Change(
                    milestone.on(ending.finalDate(), Optional.empty(), false),
                    "Sidste dag for godkendelse er nu %s.".formatted(DanishDates.day(ending.finalDate())),
                    false);
        });
    }

    /** Lets a date that was set by hand be computed again. */
    public Verdict<Milestone> releaseDate(Agreement agreement, String step, String reason, Viewer viewer) {
        return change(agreement, step, reason, viewer, milestone -> new Change(
                milestone.on(milestone.date(), milestone.meetingId(), false),
                "Datoen for «%s» beregnes igen.".formatted(milestone.title()),
                false));
    }

    /** Takes a step out. */
    public Verdict<Milestone> skip(Agreement agreement, String step, String reason, Viewer viewer) {
        return change(agreement, step, reason, viewer, milestone -> new Change(
                milestone.in(MilestoneState.SKIPPED, reason.strip()),
                "«%s» springes over.".formatted(milestone.title()),
                true));
    }

    /** Something else is done in a step's place, as in 2024 a meeting of KKR and a conference in that of the local round. */
    public Verdict<Milestone> replace(Agreement agreement, String step, String reason, Viewer viewer) {
        return change(agreement, step, reason, viewer, milestone -> new Change(
                milestone.in(MilestoneState.REPLACED, reason.strip()),
                "«%s» er erstattet.".formatted(milestone.title()),
                true));
    }

    /** Records that a step was done outside the service, or before it was there: that day is its day. */
    public Verdict<Milestone> recordDone(Agreement agreement, String step, String day, String reason, Viewer viewer) {
        Optional<LocalDate> read = EnteredDay.read(day);
        if (read.isEmpty() || read.get().isAfter(today())) {
            return Verdict.refused("date", "Skriv den dag, trinnet blev gennemført; den kan ikke ligge i fremtiden.");
        }
        return change(agreement, step, reason, viewer, milestone -> new Change(
                milestone.on(read.get(), Optional.empty(), milestone.byHand()).done(read.get(), reason.strip()),
                "«%s» er registreret som gennemført den %s.".formatted(milestone.title(), DanishDates.day(read.get())),
                true));
    }

    private record Change(Milestone milestone, String what, boolean over) {
    }

    private interface Changing {
        Change of(Milestone milestone);
    }

    private Verdict<Milestone> change(Agreement agreement, String step, String reason, Viewer viewer, Changing changing) {
        Agreement held = register.hold(agreement.id()).orElseThrow();
        Optional<Milestone> found = register.milestone(held.id(), step);
        if (found.isEmpty()) {
            return Verdict.refused("step", "Trinnet findes ikke i aftalens plan.");
        }
        if (found.get().state().isOver()) {
            return Verdict.refused("step", "Trinnet er %s og kan ikke ændres."
                    .formatted(found.get().state().label().toLowerCase(DanishDates.DANISH)));
        }
        if (reason.isBlank()) {
            return Verdict.refused("reason", "Skriv en begrundelse.");
        }
        if (reason.length() > LONGEST_REASON) {
            return Verdict.refused("reason", "Begrundelsen må højst være på 4.000 tegn.");
        }
        Change change = changing.of(found.get());
        if (change.over() && isNeeded(found.get().kind())) {
            return Verdict.refused("step", "Uden «%s» gælder rammeaftalen ikke. Trinnet kan ikke tages ud.".formatted(found.get().title()));
        }
        return Verdict.accepted(keep(held, change, reason, viewer));
    }

    /** The approval by each council, the submission and the first of January are what makes it an agreement. */
    private static boolean isNeeded(StepKind kind) {
        return kind == StepKind.RATIFICATION || kind == StepKind.SUBMISSION || kind == StepKind.IN_FORCE;
    }

    private Milestone keep(Agreement held, Change change, String reason, Viewer viewer) {
        String step = change.milestone().key();
        register.store(held.id(), change.milestone());
        if (change.over()) {
            items.withdraw(held, step, "Trinnet er taget ud af planen. " + reason.strip());
            running.takeOut(held, step);
        }
        planning.plan(register.find(held.id()).orElseThrow());
        running.moved(held);
        journal.record(
                held.number(),
                directory.describe(viewer.username()),
                "%s Begrundelse: %s".formatted(change.what(), reason.strip()));
        return register.milestone(held.id(), step).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
