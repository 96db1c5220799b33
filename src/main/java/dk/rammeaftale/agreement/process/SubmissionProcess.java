package dk.rammeaftale.agreement.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agreement-submission}: the submission and the first of January. */
@Component
class SubmissionProcess implements ListedVariables {

    static final String KEY = "agreement-submission";

    static final String STEP_REACHED = "StartEvent_StepReached";
    static final String STEP_PASSED = "EndEvent_StepPassed";
    static final String STEP_DUE = "Event_StepDue";
    static final String SUBMIT_AGREEMENT = "Task_SubmitAgreement";
    static final String PUBLISH_AGREEMENT = "Task_PublishAgreement";
    static final String IN_FORCE = "Event_InForce";
    static final String TAKE_EFFECT = "Task_TakeEffect";
    static final String STEP_CLOSED = "EndEvent_StepClosed";
    static final String STEP_TAKEN_OUT = "StartEvent_StepTakenOut";
    static final String STEP_TAKEN_OUT_END = "EndEvent_StepTakenOut";

    static final String MESSAGE_STEP_TAKEN_OUT = "Message_StepTakenOut";

    static final ProcessVariable<Boolean> LEFT_OUT = StepVariables.LEFT_OUT;

    private static final Map<String, Set<String>> SENT = Map.of(
            SUBMIT_AGREEMENT, Set.of("submittedOn", "receipt"));

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> sentAt() {
        return SENT;
    }
}
