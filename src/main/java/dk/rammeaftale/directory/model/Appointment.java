package dk.rammeaftale.directory.model;

/** Somebody standing in for the member on a seat for a period. */
public record Appointment(AuthorityCode authority, String username, Period period) {
}
