package dk.rammeaftale.engine;

import java.util.Map;

/**
 * An open task as somebody who may see it sees it.
 *
 * @param element    the task's id in the diagram
 * @param caseNumber the business key of its process
 * @param variables  what the task sees, its own values first
 */
public record VisibleTask(
        String id, String processKey, String element, String caseNumber, Map<String, Object> variables) {
}
