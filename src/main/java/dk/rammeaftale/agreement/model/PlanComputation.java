package dk.rammeaftale.agreement.model;

import dk.rammeaftale.agreement.model.StepBounds.Order;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes the plan of an agreement backwards, from its final date and the meeting plans of the forums (agreement note 2025,
 * the annual wheel: the process is arranged by the forums' meetings). A step with a forum lands on the forum's last meeting
 * that its usual time and the step after it allow, one without on the last working day.
 */
public final class PlanComputation {

    private final Agreement agreement;
    private final PlanTemplate template;
    private final Map<String, Milestone> existing;
    private final List<ForumMeeting> meetings;
    private final Predicate<LocalDate> workingDay;
    private final PlanSentences sentences;

    private final Map<String, Milestone> planned = new HashMap<>();
    private final Map<String, LocalDate> binding = new HashMap<>();
    private final Map<String, PlanProblem> problems = new HashMap<>();

    private PlanComputation(
            Agreement agreement,
            PlanTemplate template,
            List<Milestone> existing,
            List<ForumMeeting> meetings,
            Predicate<LocalDate> workingDay,
            UnaryOperator<String> forumName) {
        this.agreement = agreement;
        this.template = template;
        this.existing = existing.stream().collect(Collectors.toMap(Milestone::key, Function.identity()));
        this.meetings = meetings.stream().sorted(Comparator.comparing(ForumMeeting::date)).toList();
        this.workingDay = workingDay;
        this.sentences = new PlanSentences(forumName);
    }

    /** With the forums' ids in the sentences. */
    public static AgreementPlan compute(
            Agreement agreement,
            PlanTemplate template,
            List<Milestone> existing,
            List<ForumMeeting> meetings,
            Predicate<LocalDate> workingDay) {
        return compute(agreement, template, existing, meetings, workingDay, UnaryOperator.identity());
    }

    /**
     * The plan as it has to be now.
     *
     * @param existing  the milestones as they stand: what is done, left out or set by hand stays; empty for a new plan
     * @param meetings  all that are held or to be held, of all forums; none that are cancelled
     * @param forumName what a forum of that id is called in the sentences
     */
    public static AgreementPlan compute(
            Agreement agreement,
            PlanTemplate template,
            List<Milestone> existing,
            List<ForumMeeting> meetings,
            Predicate<LocalDate> workingDay,
            UnaryOperator<String> forumName) {
        return new PlanComputation(agreement, template, existing, meetings, workingDay, forumName).plan();
    }

    private AgreementPlan plan() {
        List<TemplateStep> backwards = new ArrayList<>(template.steps());
        Collections.reverse(backwards);
        backwards.forEach(step -> planned.put(step.key(), place(step)));
        List<String> order = template.steps().stream().map(TemplateStep::key).toList();
        return new AgreementPlan(
                Stream.concat(order.stream().map(planned::get), unknownToTheTemplate()).toList(),
                order.stream().filter(problems::containsKey).map(problems::get).toList());
    }

    /** What somebody has dealt with is not lost when a template is written anew. */
    private Stream<Milestone> unknownToTheTemplate() {
        return existing.values().stream()
                .filter(milestone -> template.step(milestone.key()).isEmpty())
                .filter(milestone -> milestone.state().isOver() || milestone.byHand())
                .sorted(Comparator.comparing(Milestone::date).thenComparing(Milestone::key));
    }

    private Milestone place(TemplateStep step) {
        Optional<Milestone> known = Optional.ofNullable(existing.get(step.key()));
        if (known.isPresent() && known.get().state().isOver()) {
            return known.get();
        }
        StepBounds bounds = bounds(step);
        if (known.filter(PlanComputation::keepsItsDay).isPresent()) {
            return kept(step, known.get(), bounds);
        }
        Optional<LocalDate> fixed = fixedDay(step);
        if (fixed.isPresent()) {
            return milestone(step, fixed.get(), Optional.empty());
        }
        return step.forum()
                .map(forum -> atMeeting(step, forum, known, bounds))
                .orElseGet(() -> onLatestDay(step, bounds));
    }

    /** Whoever is asked has been told a deadline: a new plan does not move it. */
    private static boolean keepsItsDay(Milestone milestone) {
        boolean asked = milestone.kind() == StepKind.SURVEY || milestone.kind() == StepKind.COMMENTS;
        return milestone.byHand() || asked && milestone.state() == MilestoneState.RUNNING;
    }

    private Milestone kept(TemplateStep step, Milestone known, StepBounds bounds) {
        Optional<ForumMeeting> meeting = meetingsOf(step).filter(m -> m.date().equals(known.date())).findFirst()
                .or(() -> meetingOf(step, known));
        Milestone kept = milestone(step, known.date(), meeting.map(ForumMeeting::id));
        LocalDate finalDate = agreement.finalDate();
        int late = bounds.order().map(order -> days(order.latest(), kept.date())).orElse(0);
        if (leadsToApproval(step) && kept.date().isAfter(finalDate)) {
            int days = days(finalDate, kept.date());
            problem(step, Optional.empty(), days, sentences.afterFinalDate(kept, finalDate, days));
        } else if (late > 0) {
            Order order = bounds.order().orElseThrow();
            problem(step, order.next().forum(), late, sentences.breaksOrder(kept, order, late));
        } else if (meeting.isPresent() && !meeting.get().date().equals(kept.date())) {
            int days = Math.abs(days(meeting.get().date(), kept.date()));
            problem(step, step.forum(), days, sentences.meetingLeft(kept, meeting.get(), days));
        }
        return kept;
    }

    private Milestone atMeeting(TemplateStep step, String forum, Optional<Milestone> known, StepBounds bounds) {
        Optional<ForumMeeting> underWay = known
                .filter(milestone -> milestone.state() == MilestoneState.RUNNING)
                .flatMap(milestone -> meetingOf(step, milestone));
        if (underWay.isPresent()) {
            LocalDate day = underWay.get().date();
            if (bounds.areEmpty()) {
                noTimeLeft(step, bounds);
            } else if (!bounds.contain(day)) {
                problem(step, Optional.of(forum), bounds.missedBy(day),
                        sentences.meetingDoesNotFit(step, forum, bounds, day));
            }
            return landed(step, underWay.get(), bounds);
        }
        if (meetingsOf(step).noneMatch(meeting -> meeting.date().getYear() == bounds.latest().getYear())) {
            return onLatestDay(step, bounds); // not planned yet, which is no problem of this plan
        }
        Optional<ForumMeeting> fitting = meetingsOf(step)
                .filter(meeting -> bounds.contain(meeting.date()))
                .reduce((earlier, later) -> later);
        if (fitting.isPresent()) {
            return landed(step, fitting.get(), bounds);
        }
        ForumMeeting nearest = meetingsOf(step)
                .min(Comparator.comparingInt(meeting -> bounds.missedBy(meeting.date())))
                .orElseThrow();
        if (bounds.areEmpty()) {
            noTimeLeft(step, bounds);
        } else {
            problem(step, Optional.of(forum), bounds.missedBy(nearest.date()),
                    sentences.noMeeting(step, forum, bounds, nearest));
        }
        return landed(step, nearest, bounds);
    }

    private Milestone landed(TemplateStep step, ForumMeeting meeting, StepBounds bounds) {
        if (!bounds.contain(meeting.date())) {
            binding.put(step.key(), bounds.bindingDay(meeting.date()));
        }
        return milestone(step, meeting.date(), Optional.of(meeting.id()));
    }

    private Milestone onLatestDay(TemplateStep step, StepBounds bounds) {
        LocalDate day = workingDay(bounds.latest(), -1);
        Optional<LocalDate> freed = freedOn(step).filter(day::isBefore);
        if (freed.isPresent()) {
            return milestone(step, workingDay(freed.get(), 1), Optional.empty());
        }
        if (bounds.areEmpty()) {
            noTimeLeft(step, bounds);
            binding.put(step.key(), bounds.bindingDay(bounds.latest()));
        }
        return milestone(step, day, Optional.empty());
    }

    private void noTimeLeft(TemplateStep step, StepBounds bounds) {
        Optional<String> forum = bounds.order().flatMap(order -> order.next().forum()).or(step::forum);
        problem(step, forum, bounds.lacking(), sentences.noTimeLeft(step, bounds));
    }

    private StepBounds bounds(TemplateStep step) {
        LocalDate earliest = step.earliest().in(agreement.firstYear());
        LocalDate usual = step.latest().in(agreement.firstYear());
        return StepBounds.of(earliest, usual, order(step.next()));
    }

    /** What is left out binds nobody, so that the step after it counts; what is done demands nothing any more. */
    private Optional<Order> order(Optional<TemplateStep.Next> next) {
        int days = next.map(TemplateStep.Next::days).orElse(0);
        Optional<TemplateStep.Next> following = next;
        while (following.isPresent()) {
            Milestone milestone = planned.get(following.get().key());
            days = Math.max(days, following.get().days());
            if (!milestone.state().isOver()) {
                LocalDate day = binding.getOrDefault(milestone.key(), milestone.date());
                return Optional.of(new Order(day.minusDays(days), milestone, days));
            }
            following = template.step(milestone.key()).flatMap(TemplateStep::next);
        }
        return Optional.empty();
    }

    /** The day that something fixed before it lets it be, such as the final date that was set to another day. */
    private Optional<LocalDate> freedOn(TemplateStep step) {
        return template.steps().stream()
                .filter(before -> before.next().filter(next -> next.key().equals(step.key())).isPresent())
                .flatMap(before -> fixedDay(before).map(day -> day.plusDays(before.next().orElseThrow().days())).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> fixedDay(TemplateStep step) {
        return step.isFinal()
                ? Optional.of(agreement.finalDate())
                : step.fixed().map(day -> day.in(agreement.firstYear()));
    }

    private boolean leadsToApproval(TemplateStep step) {
        Optional<TemplateStep> following = Optional.of(step);
        while (following.isPresent() && !following.get().isFinal()) {
            following = following.get().next().flatMap(next -> template.step(next.key()));
        }
        return following.isPresent();
    }

    private Milestone milestone(TemplateStep step, LocalDate day, Optional<String> meeting) {
        Optional<Milestone> known = Optional.ofNullable(existing.get(step.key()));
        return new Milestone(
                step.key(),
                step.title(),
                step.phase(),
                step.kind(),
                step.forum(),
                step.owner(),
                day,
                known.map(Milestone::byHand).orElse(false),
                meeting,
                known.map(Milestone::state).orElse(MilestoneState.COMING),
                Optional.empty(),
                known.map(Milestone::note).orElse(""));
    }

    private Optional<ForumMeeting> meetingOf(TemplateStep step, Milestone milestone) {
        return milestone.meetingId().flatMap(id -> meetingsOf(step).filter(meeting -> meeting.id().equals(id)).findFirst());
    }

    /** In the order of their days. */
    private Stream<ForumMeeting> meetingsOf(TemplateStep step) {
        return meetings.stream().filter(meeting -> step.forum().filter(meeting.forum()::equals).isPresent());
    }

    private LocalDate workingDay(LocalDate day, int direction) {
        LocalDate candidate = day;
        while (!workingDay.test(candidate)) {
            candidate = candidate.plusDays(direction);
        }
        return candidate;
    }

    private void problem(TemplateStep step, Optional<String> forum, int days, String sentence) {
        problems.put(step.key(), new PlanProblem(step.key(), forum, days, sentence));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
