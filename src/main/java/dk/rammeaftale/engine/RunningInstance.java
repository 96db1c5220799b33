package dk.rammeaftale.engine;

import java.util.Map;

/**
 * A process that runs, as somebody who may look into it sees it.
 *
 * @param businessKey the number of its case or agreement, or the id of its meeting
 */
public record RunningInstance(String processKey, String businessKey, Map<String, Object> variables) {
}
