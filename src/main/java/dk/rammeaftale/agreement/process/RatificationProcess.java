package dk.rammeaftale.agreement.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agreement-ratification}: the approval by each council. */
@Component
class RatificationProcess implements ListedVariables {

    static final String KEY = "agreement-ratification";

    static final String STEP_REACHED = "StartEvent_StepReached";
    static final String STEP_PASSED = "EndEvent_StepPassed";
    static final String STEP_DUE = "Event_StepDue";
    static final String ASK_COUNCILS = "Task_AskCouncils";
    static final String COUNCIL_ASKED = "StartEvent_CouncilAsked";
    static final String RECORD_RATIFICATION = "Task_RecordRatification";
    static final String TREAT_RESERVATION = "Task_TreatReservation";
    static final String COUNCIL_RATIFIED = "EndEvent_CouncilRatified";
    static final String HAND_IN_REJECTION = "Task_HandInRejection";
    static final String TREAT_REJECTION = "Task_TreatRejection";
    static final String CLOSE_STEP = "Task_CloseStep";
    static final String STEP_CLOSED = "EndEvent_StepClosed";
    static final String STEP_TAKEN_OUT = "StartEvent_StepTakenOut";
    static final String STEP_TAKEN_OUT_END = "EndEvent_StepTakenOut";

    static final String MESSAGE_STEP_TAKEN_OUT = "Message_StepTakenOut";

    static final ProcessVariable<Boolean> LEFT_OUT = StepVariables.LEFT_OUT;
    /** The code of the authority that one of the 20 strands is about. */
    static final ProcessVariable<String> AUTHORITY = new ProcessVariable<>("authority", String.class);
    /** What the council decided, from our own table and never from what a client sent. */
    static final ProcessVariable<String> COUNCIL_DECISION = new ProcessVariable<>("councilDecision", String.class);
    /** Whether a treated reservation counts as approval. */
    static final ProcessVariable<Boolean> RESERVATION_SETTLED = new ProcessVariable<>("reservationSettled", Boolean.class);

    private static final Map<String, Set<String>> SENT = Map.of(
            RECORD_RATIFICATION, Set.of("decision", "meetingDate", "reservation", "agendaLink", "extract"),
            TREAT_RESERVATION, Set.of("treatedBy", "treatedOn", "treatment", "settled"),
            TREAT_REJECTION, Set.of("treatedBy", "treatedOn", "treatment"));

    static AuthorityCode authority(VariableScope scope) {
        return new AuthorityCode(AUTHORITY.of(scope));
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> sentAt() {
        return SENT;
    }
}
