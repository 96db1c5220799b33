package dk.rammeaftale.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps the engine's history to the path that was walked. What people sent is kept in our own tables, where it can be
 * corrected and, one day, deleted; the engine's history would hold a copy that nothing removes.
 */
class HistoryOfThePath extends DbHistoryEventHandler {

    private final ObjectProvider<ListedVariables> lists;

    HistoryOfThePath(ObjectProvider<ListedVariables> lists) {
        this.lists = lists;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable && wasSent(variable)) {
            return;
        }
        super.handleEvent(event);
    }

    private boolean wasSent(HistoricVariableUpdateEventEntity variable) {
        return lists.stream()
                .filter(list -> list.processKey().equals(variable.getProcessDefinitionKey()))
                .anyMatch(list -> list.isSent(variable.getVariableName()));
    }
}
