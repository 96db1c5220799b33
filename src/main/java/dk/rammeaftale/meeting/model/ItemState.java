package dk.rammeaftale.meeting.model;

/** What has become of an item on a meeting's agenda. */
public enum ItemState {
    OPEN,
    /** Shown as "udgår" once the agenda is out. */
    WITHDRAWN
}
