package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.ForumOutcome;
import dk.rammeaftale.agreement.model.ItemReference;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepDecision;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.meeting.application.ItemDecided;
import dk.rammeaftale.meeting.application.ItemMoved;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What forums decide about steps: told by the minutes, or recorded by the secretariat. Kept first, and taken up afterwards. */
@Service
@Transactional
public class StepDecisions {

    private static final int LONGEST_NOTE = 4_000;

    private final AgreementRegister register;
    private final DecisionRegister decisions;
    private final StepItems items;
    private final MeetingPlan plan;
    private final RunningAgreements running;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    StepDecisions(
            AgreementRegister register,
            DecisionRegister decisions,
            StepItems items,
            MeetingPlan plan,
            RunningAgreements running,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.decisions = decisions;
        this.items = items;
        this.plan = plan;
        this.running = running;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** Kept in the transaction that publishes the minutes; it reaches the agreement afterwards. */
    @EventListener
    void keep(ItemDecided news) {
        AgendaItem item = news.item();
        agreementOf(item).ifPresent(agreement -> step(item)
                .flatMap(step -> register.milestone(agreement.id(), step))
                .ifPresent(milestone -> keep(agreement, milestone, item, news.meeting().date())));
    }

    private void keep(Agreement agreement, Milestone milestone, AgendaItem item, LocalDate on) {
        ForumOutcome outcome = outcome(item.bullets());
        StepDecision decision = new StepDecision(
                milestone.key(), Optional.of(item.id()), outcome, on, note(item.bullets()), "");
        if (decisions.add(agreement.id(), decision, clock.instant())) {
            journal.record(agreement.number(), Journal.SYSTEM, "«%s» er behandlet på mødet den %s: %s.".formatted(
                    milestone.title(), DanishDates.day(on), outcome.label().toLowerCase(DanishDates.DANISH)));
        }
    }

    /** Nothing that was recommended may be postponed or refused; what was only discussed or noted has gone through. */
    static ForumOutcome outcome(List<Bullet> bullets) {
        List<Outcome> recommended =
                bullets.stream().filter(bullet -> !bullet.unforeseen()).flatMap(bullet -> bullet.outcome().stream()).toList();
        if (recommended.contains(Outcome.NOT_APPROVED)) {
            return ForumOutcome.NOT_APPROVED;
        }
        return recommended.contains(Outcome.POSTPONED) ? ForumOutcome.POSTPONED : ForumOutcome.APPROVED;
    }

    private static String note(List<Bullet> bullets) {
        return bullets.stream().map(Bullet::note).filter(note -> !note.isBlank()).collect(Collectors.joining(" "));
    }

    /** The milestone goes along with its item, and so does what runs in the engine. */
    @EventListener
    void follow(ItemMoved news) {
        agreementOf(news.item()).ifPresent(agreement -> step(news.item())
                .flatMap(step -> register.milestone(agreement.id(), step))
                .filter(milestone -> !milestone.state().isOver())
                .ifPresent(milestone -> {
                    register.store(agreement.id(), milestone.on(
                            news.meeting().map(meeting -> meeting.date()).orElse(milestone.date()),
                            news.meeting().map(meeting -> meeting.id()),
                            milestone.byHand()));
                    running.moved(agreement);
                }));
    }

    private Optional<Agreement> agreementOf(AgendaItem item) {
        return Optional.of(item)
                .filter(one -> one.source() == ItemSource.AGREEMENT && !one.isWithdrawn())
                .flatMap(one -> ItemReference.read(one.reference()))
                .flatMap(reference -> register.find(reference.agreement()));
    }

    private static Optional<String> step(AgendaItem item) {
        return ItemReference.read(item.reference()).map(ItemReference::step);
    }

    /** Checks and keeps what the secretariat says a forum has decided outside the service. */
    public Verdict<StepDecision> record(
            long agreementId,
            String step,
            Optional<String> outcome,
            Optional<String> decidedOn,
            Optional<String> note,
            Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        Optional<ForumOutcome> known = outcome.flatMap(StepDecisions::named);
        Optional<LocalDate> day = decidedOn.flatMap(EnteredDay::read);
        if (known.isEmpty()) {
            problems.add(new Problem("outcome", "Vælg, hvad forummet har besluttet."));
        }
        if (day.isEmpty() || day.get().isAfter(today())) {
            problems.add(new Problem("decidedOn", "Skriv den dag, forummet har besluttet det; den kan ikke ligge i fremtiden."));
        }
        if (note.orElse("").length() > LONGEST_NOTE) {
            problems.add(new Problem("note", "Bemærkningen må højst være på 4.000 tegn."));
        }
        if (known.isPresent() && known.get() != ForumOutcome.APPROVED && note.orElse("").isBlank()) {
            problems.add(new Problem("note", "Skriv, hvorfor det er udsat eller ikke godkendt."));
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Agreement agreement = register.hold(agreementId).orElseThrow();
        StepDecision decision = new StepDecision(
                step, Optional.empty(), known.get(), day.get(), note.orElse("").strip(), viewer.username());
        decisions.add(agreementId, decision, clock.instant());
        if (decision.outcome() != ForumOutcome.POSTPONED) {
            items.withdraw(agreement, step, "Forummet har behandlet punktet den %s.".formatted(DanishDates.day(day.get())));
        }
        journal.record(agreement.number(), directory.describe(viewer.username()), "«%s» er registreret som behandlet den %s: %s."
                .formatted(
                        register.milestone(agreementId, step).orElseThrow().title(),
                        DanishDates.day(day.get()),
                        known.get().label().toLowerCase(DanishDates.DANISH)));
        return Verdict.accepted(decision);
    }

    private static Optional<ForumOutcome> named(String name) {
        return Arrays.stream(ForumOutcome.values()).filter(outcome -> outcome.name().equals(name)).findFirst();
    }

    /**
     * The decision that a step takes up now.
     *
     * @throws java.util.NoSuchElementException if none waits for it
     */
    public ForumOutcome take(long agreementId, String step) {
        register.hold(agreementId).orElseThrow();
        StepDecision decision = decisions.take(agreementId, step, clock.instant()).orElseThrow();
        if (decision.outcome() == ForumOutcome.POSTPONED) {
            followPostponed(agreementId, step);
        }
        return decision.outcome();
    }

    /** What is postponed stands on the day of the meeting that it comes up at again. */
    private void followPostponed(long agreementId, String step) {
        Agreement agreement = register.find(agreementId).orElseThrow();
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        items.open(agreement, step)
                .flatMap(AgendaItem::meetingId)
                .flatMap(plan::find)
                .ifPresent(meeting -> register.store(
                        agreementId, milestone.on(meeting.date(), Optional.of(meeting.id()), milestone.byHand())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
