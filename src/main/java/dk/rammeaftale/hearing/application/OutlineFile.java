package dk.rammeaftale.hearing.application;

/** A file that goes with a hearing not started yet, as a form names it. */
public record OutlineFile(long id, String name) {
}
