package dk.rammeaftale.agreement.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agreement-consultation}: a step at which the authorities are asked. */
@Component
class ConsultationProcess implements ListedVariables {

    static final String KEY = "agreement-consultation";

    static final String STEP_REACHED = "StartEvent_StepReached";
    static final String STEP_PASSED = "EndEvent_StepPassed";
    static final String STEP_DUE = "Event_StepDue";
    static final String PREPARE_CONSULTATION = "Task_PrepareConsultation";
    static final String CONSULTATION_OVER = "Event_ConsultationOver";
    static final String TREAT_ANSWERS = "Task_TreatAnswers";
    static final String CLOSE_STEP = "Task_CloseStep";
    static final String STEP_CLOSED = "EndEvent_StepClosed";
    static final String STEP_TAKEN_OUT = "StartEvent_StepTakenOut";
    static final String STEP_TAKEN_OUT_END = "EndEvent_StepTakenOut";

    static final String MESSAGE_STEP_TAKEN_OUT = "Message_StepTakenOut";
    static final String MESSAGE_CONSULTATION_OVER = "Message_ConsultationOver";

    static final ProcessVariable<Boolean> LEFT_OUT = StepVariables.LEFT_OUT;
    /** Whether the hearing was held, and not called off. */
    static final ProcessVariable<Boolean> CONSULTATION_HELD = new ProcessVariable<>("consultationHeld", Boolean.class);

    private static final Map<String, Set<String>> SENT = Map.of(
            PREPARE_CONSULTATION, Set.of("title", "text", "days", "questions", "attachment_1", "attachment_2", "attachment_3", "attachment_4", "attachment_5", "attachment_6", "attachment_7", "attachment_8", "attachment_9"),
            TREAT_ANSWERS, Set.of("missingReason", "meetingId"));

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> sentAt() {
        return SENT;
    }
}
