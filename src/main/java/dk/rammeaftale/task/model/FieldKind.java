package dk.rammeaftale.task.model;

/** What a process takes from a field. */
public enum FieldKind {
    TEXT,
    NUMBER,
    YES_NO,
    FILE
}
