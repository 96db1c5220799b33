package dk.rammeaftale.agreement.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agreement-decision}: a step that a forum decides about. */
@Component
class DecisionProcess implements ListedVariables {

    static final String KEY = "agreement-decision";

    static final String STEP_REACHED = "StartEvent_StepReached";
    static final String STEP_PASSED = "EndEvent_StepPassed";
    static final String STEP_DUE = "Event_StepDue";
    static final String HAND_IN_STEP_ITEM = "Task_HandInStepItem";
    static final String RECORD_FORUM_DECISION = "Task_RecordForumDecision";
    static final String FORUM_DECIDED = "Event_ForumDecided";
    static final String CLOSE_STEP = "Task_CloseStep";
    static final String STEP_CLOSED = "EndEvent_StepClosed";
    static final String REVISE_STEP = "Task_ReviseStep";
    static final String STEP_TAKEN_OUT = "StartEvent_StepTakenOut";
    static final String STEP_TAKEN_OUT_END = "EndEvent_StepTakenOut";

    static final String MESSAGE_STEP_TAKEN_OUT = "Message_StepTakenOut";
    static final String MESSAGE_STEP_DECIDED = "Message_StepDecided";

    static final ProcessVariable<Boolean> LEFT_OUT = StepVariables.LEFT_OUT;
    /** What the forum decided, from our own table and never from what a client sent. */
    static final ProcessVariable<String> FORUM_OUTCOME = new ProcessVariable<>("forumOutcome", String.class);

    private static final Map<String, Set<String>> SENT = Map.of(
            RECORD_FORUM_DECISION, Set.of("outcome", "decidedOn", "note"),
            REVISE_STEP, Set.of("whatChanged"));

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> sentAt() {
        return SENT;
    }
}
