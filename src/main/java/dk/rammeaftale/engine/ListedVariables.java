package dk.rammeaftale.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What clients may send to one process: a bean per diagram. Whatever else a start, a task or a message creates or
 * changes is refused.
 */
public interface ListedVariables {

    String processKey();

    /** By start event, user task or message catch: what is sent there, for processes in which every name is known before. */
    default Map<String, Set<String>> sentAt() {
        return Map.of();
    }

    /** Tells for a start event, a user task or a message catch which variables may be sent there. */
    default Predicate<String> allowedAt(String elementId) {
        return sentAt().getOrDefault(elementId, Set.of())::contains;
    }

    /**
     * Whether a variable is sent by clients anywhere in the process, and so is never one that the process itself goes
     * by. What is sent is taken into our own tables, and leaves neither a variable nor a trace in the engine's history.
     */
    default boolean isSent(String variable) {
        return sentAt().values().stream().anyMatch(names -> names.contains(variable));
    }

    /**
     * Whether a message taken by this element may come from outside, through the engine's REST interface; other
     * messages are sent by our own code alone.
     */
    default boolean takesMessagesFromOutside(String elementId) {
        return false;
    }
}
