package dk.rammeaftale.agreement.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agreement-follow-up}: the follow-up on the development areas. */
@Component
class FollowUpProcess implements ListedVariables {

    static final String KEY = "agreement-follow-up";

    static final String STEP_REACHED = "StartEvent_StepReached";
    static final String STEP_PASSED = "EndEvent_StepPassed";
    static final String FOLLOW_UP_BEGINS = "StartEvent_FollowUpBegins";
    static final String HAND_IN_FOLLOW_UP = "Task_HandInFollowUp";
    static final String FOLLOW_UP_DEALT_WITH = "Event_FollowUpDealtWith";
    static final String FOLLOW_UP_OVER = "EndEvent_FollowUpOver";
    static final String AGREEMENT_ENDS = "Event_AgreementEnds";
    static final String CLOSE_STEP = "Task_CloseStep";
    static final String STEP_CLOSED = "EndEvent_StepClosed";
    static final String STEP_TAKEN_OUT = "StartEvent_StepTakenOut";
    static final String STEP_TAKEN_OUT_END = "EndEvent_StepTakenOut";

    static final String MESSAGE_STEP_TAKEN_OUT = "Message_StepTakenOut";
    static final String MESSAGE_FOLLOW_UP_DEALT_WITH = "Message_FollowUpDealtWith";

    static final ProcessVariable<Boolean> LEFT_OUT = StepVariables.LEFT_OUT;
    /** Whether a meeting is still to come while the agreement is in force. */
    static final ProcessVariable<Boolean> MORE_MEETINGS = new ProcessVariable<>("moreMeetings", Boolean.class);

    @Override
    public String processKey() {
        return KEY;
    }
}
