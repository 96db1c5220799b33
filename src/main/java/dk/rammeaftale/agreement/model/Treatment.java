package dk.rammeaftale.agreement.model;

import java.time.LocalDate;

/**
 * How a reservation or a rejection was treated.
 *
 * @param settled whether the decision counts as approval from now on; never so for a rejection
 */
public record Treatment(TreatingForum by, LocalDate on, String words, boolean settled) {
}
