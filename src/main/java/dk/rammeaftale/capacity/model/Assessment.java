package dk.rammeaftale.capacity.model;

/**
 * Whether a proposed change needs the approval of DASSOS.
 *
 * @param sentence why, in Danish that a director understands
 */
public record Assessment(boolean approvalRequired, String sentence) {
}
