package dk.rammeaftale.directory.application;

/** An appointment as it was entered, before it is checked; a field left empty is an empty text. */
public record EnteredAppointment(String deputy, String firstDay, String lastDay, String reason) {
}
