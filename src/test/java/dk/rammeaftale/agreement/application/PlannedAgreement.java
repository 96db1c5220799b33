package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementPlan;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.PlanComputation;
import dk.rammeaftale.agreement.model.PlanProblem;
import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An agreement whose plan is computed, touched by somebody, and computed again. */
final class PlannedAgreement {

    private static final PlanTemplates TEMPLATES = new PlanTemplates();
    private static final DanishCalendar CALENDAR =
            new DanishCalendar(Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31)));
    private static final Map<String, String> NAMES =
            Map.of("KD-NET", "KD-net", "DIALOGFORUM", "Dialogforum");

    private final PlanTemplate template;
    private Agreement agreement;
    private AgreementPlan plan = new AgreementPlan(List.of(), List.of());

    private PlannedAgreement(int firstYear, PlanTemplate template) {
        this.template = template;
        this.agreement = new Agreement(1, CaseNumber.of(firstYear - 2, 1), firstYear, template.years(), template.key(),
                template.finalDate(firstYear), "", AgreementState.PREPARED);
    }

    static PlannedAgreement from(int firstYear, String template) {
        return new PlannedAgreement(firstYear, TEMPLATES.find(template).orElseThrow());
    }

    static PlannedAgreement of2027(MeetingYears meetings) {
        return from(2027, "2025").computedFrom(meetings);
    }

    PlannedAgreement approvedBy(String finalDate) {
        agreement = new Agreement(agreement.id(), agreement.number(), agreement.firstYear(), agreement.years(),
                agreement.template(), LocalDate.parse(finalDate), "Sat på aftalen", agreement.state());
        return this;
    }

    PlannedAgreement computedFrom(MeetingYears meetings) {
        plan = PlanComputation.compute(agreement, template, plan.milestones(), meetings.all(), CALENDAR::isWorkingDay,
                forum -> NAMES.getOrDefault(forum, forum));
        return this;
    }

    PlannedAgreement touched(String key, UnaryOperator<Milestone> touch) {
        plan = new AgreementPlan(
                plan.milestones().stream().map(m -> m.key().equals(key) ? touch.apply(m) : m).toList(), plan.problems());
        return this;
    }

    PlannedAgreement setByHand(String key, String day) {
        return touched(key, milestone -> milestone.on(LocalDate.parse(day), milestone.meetingId(), true));
    }

    AgreementPlan plan() {
        return plan;
    }

    Milestone at(String key) {
        return plan.milestone(key).orElseThrow();
    }

    String dayOf(String key) {
        return at(key).date().toString();
    }

    List<String> lines() {
        return plan.milestones().stream()
                .map(m -> "%s %-19s %s".formatted(m.date(), m.key(), m.meetingId().orElse("")).strip())
                .toList();
    }

    List<String> problems() {
        return plan.problems().stream().map(PlanProblem::sentence).toList();
    }
}
