package dk.rammeaftale.agreement.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agreement-work}: a step that somebody carries out. */
@Component
class WorkProcess implements ListedVariables {

    static final String KEY = "agreement-work";

    static final String STEP_REACHED = "StartEvent_StepReached";
    static final String STEP_PASSED = "EndEvent_StepPassed";
    static final String STEP_DUE = "Event_StepDue";
    static final String CARRY_OUT_STEP = "Task_CarryOutStep";
    static final String CLOSE_STEP = "Task_CloseStep";
    static final String STEP_CLOSED = "EndEvent_StepClosed";
    static final String STEP_TAKEN_OUT = "StartEvent_StepTakenOut";
    static final String STEP_TAKEN_OUT_END = "EndEvent_StepTakenOut";

    static final String MESSAGE_STEP_TAKEN_OUT = "Message_StepTakenOut";

    static final ProcessVariable<Boolean> LEFT_OUT = StepVariables.LEFT_OUT;

    private static final Map<String, Set<String>> SENT = Map.of(
            CARRY_OUT_STEP, Set.of("doneOn", "result"));

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> sentAt() {
        return SENT;
    }
}
