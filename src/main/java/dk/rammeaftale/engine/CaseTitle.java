package dk.rammeaftale.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The title of its case on every task: without it all tasks of one kind look the same in Tasklist's list. It is copied to the
 * task because those who may see a task need not be allowed to see its process instance.
 */
public final class CaseTitle extends AbstractBpmnParseListener {

    public static final ProcessVariable<String> VARIABLE = new ProcessVariable<>("caseTitle", String.class);

    CaseTitle() {
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition().addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                task -> VARIABLE.find(task).ifPresent(title -> VARIABLE.setLocal(task, title)));
    }
}
