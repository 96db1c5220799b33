package dk.rammeaftale.engine;

import java.util.function.Predicate;

/**
 * What clients may send to one process: a bean per diagram. Whatever else a start, a task or a message creates or
 * changes is refused.
 */
public interface ListedVariables {

    String processKey();

    /** Tells for a start event, a user task or a message catch which variables may be sent there. */
    Predicate<String> allowedAt(String elementId);

    /**
     * Whether a variable is sent by clients anywhere in the process, and so is never one that the process itself goes
     * by. What is sent is taken into our own tables, and leaves neither a variable nor a trace in the engine's history.
     */
    default boolean isSent(String variable) {
        return false;
    }

    /**
     * Whether a message taken by this element may come from outside, through the engine's REST interface; other
     * messages are sent by our own code alone.
     */
    default boolean takesMessagesFromOutside(String elementId) {
        return false;
    }
}
