package dk.rammeaftale.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Names every new task after what it is about. */
class TaskTitles extends AbstractBpmnParseListener {

    private static final int LONGEST_NAME = 255;

    private final ObjectProvider<TaskTitle> titles;

    TaskTitles(ObjectProvider<TaskTitle> titles) {
        this.titles = titles;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::name);
    }

    private void name(DelegateTask task) {
        String process = ((TaskEntity) task).getProcessDefinition().getKey();
        titles.stream()
                .filter(title -> title.processKey().equals(process))
                .findFirst()
                .ifPresent(title -> task.setName(shortened(task.getName() + ": " + title.titleOf(task))));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
