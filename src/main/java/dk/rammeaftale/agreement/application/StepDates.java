package dk.rammeaftale.agreement.application;

import java.time.Instant;

/**
 * When a step begins and has to be done.
 *
 * @param leftOut whether it is over or out already, so that nothing is to be done
 * @param due     the end of its day in Denmark
 */
public record StepDates(boolean leftOut, Instant begins, Instant due) {
}
