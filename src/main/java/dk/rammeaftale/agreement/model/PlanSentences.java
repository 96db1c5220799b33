package dk.rammeaftale.agreement.model;

import dk.rammeaftale.agreement.model.StepBounds.Order;
import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Says in Danish what of a plan does not fit, by how many days, and what to do. */
final class PlanSentences {

    private final UnaryOperator<String> forumName;

    PlanSentences(UnaryOperator<String> forumName) {
        this.forumName = forumName;
    }

    String noMeeting(TemplateStep step, String forum, StepBounds bounds, ForumMeeting nearest) {
        return "%s har intet møde mellem %s og %s, hvor «%s» skal ligge. Det nærmeste er %s, %s. Flyt mødet, eller sæt datoen med hånden."
                .formatted(
                        forumName.apply(forum),
                        DanishDates.day(bounds.earliest()),
                        DanishDates.day(bounds.latest()),
                        step.title(),
                        DanishDates.day(nearest.date()),
                        missed(bounds, nearest.date()));
    }

    String noTimeLeft(TemplateStep step, StepBounds bounds) {
        Order order = bounds.order().orElseThrow();
        return ("«%s» skal ligge senest %s, %s, men kan tidligst ligge %s. Der mangler %s."
                        + " Vælg en senere dag for «%s», eller sæt datoen med hånden.")
                .formatted(
                        step.title(),
                        DanishDates.day(bounds.latest()),
                        before(order),
                        DanishDates.day(bounds.earliest()),
                        count(bounds.lacking()),
                        order.next().title());
    }

    String meetingDoesNotFit(TemplateStep step, String forum, StepBounds bounds, LocalDate day) {
        return "«%s» er i gang til mødet i %s %s, %s. Det skal ligge mellem %s og %s. Flyt mødet, eller sæt datoen med hånden."
                .formatted(
                        step.title(),
                        forumName.apply(forum),
                        DanishDates.day(day),
                        missed(bounds, day),
                        DanishDates.day(bounds.earliest()),
                        DanishDates.day(bounds.latest()));
    }

    String breaksOrder(Milestone milestone, Order order, int days) {
        return "«%s» %s %s, %s for sent: det skal ligge %s. Vælg en tidligere dag, eller flyt det, der følger.".formatted(
                milestone.title(), stands(milestone), DanishDates.day(milestone.date()), count(days), before(order));
    }

    String afterFinalDate(Milestone milestone, LocalDate finalDate, int days) {
        return "«%s» %s %s, %s efter sidste dag for godkendelse, %s. Vælg en tidligere dag, eller ret sidste dag for godkendelse."
                .formatted(
                        milestone.title(),
                        stands(milestone),
                        DanishDates.day(milestone.date()),
                        count(days),
                        DanishDates.day(finalDate));
    }

    String meetingLeft(Milestone milestone, ForumMeeting meeting, int days) {
        return "«%s» er sat med hånden til %s, men mødet i %s ligger nu %s, %s fra. Flyt datoen med, eller vælg et andet møde."
                .formatted(
                        milestone.title(),
                        DanishDates.day(milestone.date()),
                        forumName.apply(meeting.forum()),
                        DanishDates.day(meeting.date()),
                        count(days));
    }

    private static String stands(Milestone milestone) {
        return milestone.byHand() ? "er sat med hånden til" : "er i gang og har frist";
    }

    private static String missed(StepBounds bounds, LocalDate day) {
        return count(bounds.missedBy(day)) + (bounds.tooLate(day) > 0 ? " for sent" : " for tidligt");
    }

    private static String before(Order order) {
        String next = "«%s» %s".formatted(order.next().title(), DanishDates.day(order.next().date()));
        return order.days() == 0 ? "ikke senere end " + next : "mindst %s før %s".formatted(count(order.days()), next);
    }

    private static String count(int days) {
        return days == 1 ? "1 dag" : days + " dage";
    }
}
