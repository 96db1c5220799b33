package dk.rammeaftale.meeting.model;

/** Where an item of an agenda comes from. */
public enum ItemSource {
    /** A case that waits for the meeting; its reference is the case number. */
    CASE,
    /** Somebody handed it in, or the secretariat wrote it. */
    PERSON,
    /** The annual wheel of a framework agreement. */
    AGREEMENT,
    /** The note of a hearing; its reference is the hearing's id. */
    HEARING,
    /** The service makes it itself, such as "Siden sidst"; its reference says which. */
    SERVICE
}
