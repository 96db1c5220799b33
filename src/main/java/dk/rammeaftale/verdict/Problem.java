package dk.rammeaftale.verdict;

/**
 * One thing that is wrong with what somebody entered.
 *
 * @param field    the name of the field as clients send it, e.g. {@code placesAfter}
 * @param sentence a Danish sentence: what is wrong, and what to do
 */
public record Problem(String field, String sentence) {
}
