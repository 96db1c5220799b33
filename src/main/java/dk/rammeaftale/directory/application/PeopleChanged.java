package dk.rammeaftale.directory.application;

/** The people in the register have been loaded anew; told within the same transaction. */
public record PeopleChanged() {
}
