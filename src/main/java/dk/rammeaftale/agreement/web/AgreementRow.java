package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;
import java.util.List;

/**
 * An agreement as lists and headings show it.
 *
 * @param progress e.g. "9 af 18 trin"
 * @param overdue  the titles of the milestones that are late
 */
public record AgreementRow(
        String number,
        String title,
        String state,
        String period,
        String finalDate,
        String finalDateReason,
        String progress,
        List<String> overdue) {

    private static final int FIRST = 3;

    /** As many as a list has room for. */
    public List<String> firstOverdue() {
        return overdue.stream().limit(FIRST).toList();
    }

    static AgreementRow of(Agreement agreement, List<Milestone> milestones, LocalDate today) {
        return new AgreementRow(
                agreement.number().value(),
                agreement.title(),
                agreement.state().label(),
                "%s til %s".formatted(DanishDates.day(agreement.inForceFrom()), DanishDates.day(agreement.inForceUntil())),
                DanishDates.day(agreement.finalDate()),
                agreement.finalDateReason(),
                "%d af %d trin".formatted(milestones.stream().filter(one -> one.state().isOver()).count(), milestones.size()),
                milestones.stream().filter(one -> one.isOverdueOn(today)).map(Milestone::title).toList());
    }
}
