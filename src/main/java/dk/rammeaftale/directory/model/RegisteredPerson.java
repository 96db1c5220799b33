package dk.rammeaftale.directory.model;

/** A person as the register keeps them: those who have left stay, without seat and access. */
public record RegisteredPerson(Person person, boolean active) {

    /** Whether somebody can be the deputy of a seat: whoever acts for an authority and has not left. */
    public boolean mayStandIn() {
        return active && person.role().actsForAuthority();
    }
}
