package dk.rammeaftale.engine;

import dk.rammeaftale.engine.VariableCheck.Place;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the check of sent variables on every element of every diagram where something comes in. */
class VariableCheckPlacement extends AbstractBpmnParseListener {

    private static final int BEFORE_DECLARED_LISTENERS = 0;

    private final VariableCheck atStart;
    private final VariableCheck atTask;
    private final VariableCheck atMessage;

    VariableCheckPlacement(ObjectProvider<ListedVariables> lists) {
        atStart = new VariableCheck(Place.PROCESS_START, lists);
        atTask = new VariableCheck(Place.TASK, lists);
        atMessage = new VariableCheck(Place.MESSAGE, lists);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity) {
            refuseAsyncBefore(activity);
            boolean byMessage = element.element("messageEventDefinition") != null;
            place(activity, ExecutionListener.EVENTNAME_START, byMessage ? atMessage : atStart);
        } else if (element.element("messageEventDefinition") != null) {
            refuseAsyncBefore(activity);
            place(activity, ExecutionListener.EVENTNAME_START, atMessage);
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        place(activity, ExecutionListener.EVENTNAME_END, atTask);
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, new OwnNameOnly());
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (element.element("messageEventDefinition") != null) {
            place(activity, ExecutionListener.EVENTNAME_END, atMessage);
        }
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        place(activity, ExecutionListener.EVENTNAME_END, atMessage);
    }

    @Override
    public void parseBoundaryMessageEventDefinition(Element element, boolean interrupting, ActivityImpl activity) {
        place(activity, ExecutionListener.EVENTNAME_START, atMessage);
    }

    private static void place(ActivityImpl activity, String event, VariableCheck check) {
        activity.addBuiltInListener(event, check, BEFORE_DECLARED_LISTENERS);
    }

    /** After an asynchronous start the values are stored before anything could refuse them. */
    private static void refuseAsyncBefore(ActivityImpl start) {
        if (start.isAsyncBefore()) {
            throw new IllegalStateException(start.getId() + " must not be asyncBefore: its values would go unchecked");
        }
    }
}
