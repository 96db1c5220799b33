package dk.rammeaftale.directory.model;

/** A person as the register keeps them: those who have left stay, without seat and access. */
public record RegisteredPerson(Person person, boolean active) {
}
