package dk.rammeaftale.directory.model;

/** Who gets the tasks and mails of a seat on a day, and answers for it in their own name. */
public record InCharge(Authority authority, Person person, Capacity capacity) {

    /** As what somebody is in charge of a seat. */
    public enum Capacity {
        MEMBER,
        DEPUTY
    }

    public boolean isDeputy() {
        return capacity == Capacity.DEPUTY;
    }
}
