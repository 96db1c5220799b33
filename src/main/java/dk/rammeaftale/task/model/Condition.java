package dk.rammeaftale.task.model;

import java.util.Set;

/** A part of a form applies only while a field has one of some values. */
public record Condition(String field, Set<String> values) {

    public Condition {
        values = Set.copyOf(values);
    }

    /** As the form writes it: {@code kind:CHANGE,NEW}. */
    public static Condition of(String written) {
        int colon = written.indexOf(':');
        return new Condition(written.substring(0, colon), Set.of(written.substring(colon + 1).split(",")));
    }
}
