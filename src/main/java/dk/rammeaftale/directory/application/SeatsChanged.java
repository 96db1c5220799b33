package dk.rammeaftale.directory.application;

/** Who is in charge of the seats may have changed, now or for days to come; told within the same transaction. */
public record SeatsChanged() {
}
