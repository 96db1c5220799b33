package dk.rammeaftale.engine;

import java.util.Map;

/** A process that runs, as somebody who may look into it sees it; its business key is the case number. */
public record RunningInstance(String processKey, String caseNumber, Map<String, Object> variables) {
}
