package dk.rammeaftale.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Takes what a client sent out of the process once our listeners have taken it: a value left behind from one task would be
 * read by the next one as if it had been sent again.
 */
class SentValuesLeave extends AbstractBpmnParseListener {

    private final ExecutionListener removal;

    SentValuesLeave(ObjectProvider<ListedVariables> lists) {
        removal = execution -> remove(execution, lists);
    }

    private static void remove(DelegateExecution execution, ObjectProvider<ListedVariables> lists) {
        String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        execution.getVariableNames().stream()
                .filter(name -> lists.stream().anyMatch(list -> list.processKey().equals(process) && list.isSent(name)))
                .forEach(execution::removeVariable);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, removal);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, removal);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, removal);
    }
}
