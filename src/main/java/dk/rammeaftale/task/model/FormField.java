package dk.rammeaftale.task.model;

import java.util.List;

/**
 * A field of a form as somebody saw it.
 *
 * @param fleeting   whether its text leaves no trace in the engine
 * @param conditions of the parts it stands in
 */
public record FormField(String name, FieldKind kind, boolean fleeting, List<Condition> conditions) {

    public FormField {
        conditions = List.copyOf(conditions);
    }
}
