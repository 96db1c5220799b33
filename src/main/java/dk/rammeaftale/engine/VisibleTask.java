package dk.rammeaftale.engine;

import java.util.Map;

/** A user task as somebody who may see it sees it. */
public record VisibleTask(String id, String processKey, String element, String caseNumber,
        Map<String, Object> variables) {
}
