package dk.rammeaftale.agreement.model;

import java.time.LocalDate;

/**
 * A milestone as it stands in the annual wheel.
 *
 * @param agreement the title of the agreement that it belongs to
 * @param href      where one reads more about it
 * @param byHand    whether somebody has set its day
 */
public record WheelMark(
        String agreement, String title, Ring ring, LocalDate date, MarkState state, String href, boolean byHand) {

    public static WheelMark of(Agreement agreement, Milestone milestone, LocalDate today, String href) {
        return new WheelMark(
                agreement.title(),
                milestone.title(),
                Ring.of(milestone),
                milestone.date(),
                MarkState.of(milestone, today),
                href,
                milestone.byHand());
    }
}
