package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code hearing}, and what clients may send to it. */
@Component
class HearingProcess implements ListedVariables {

    static final String KEY = "hearing";

    static final String HEARING_PREPARED = "StartEvent_HearingPrepared";
    static final String OPEN_HEARING = "Task_OpenHearing";
    static final String ANSWER_HEARING = "Task_AnswerHearing";
    static final String DEADLINE_PASSED = "Event_DeadlinePassed";
    static final String AWAIT_DEADLINE = "Event_AwaitDeadline";
    static final String CLOSE_HEARING = "Task_CloseHearing";
    static final String HEARING_CLOSED = "EndEvent_HearingClosed";

    static final ProcessVariable<Long> HEARING_ID = new ProcessVariable<>("hearingId", Long.class);
    /** The midnight that ends the hearing, read by its one timer. */
    static final ProcessVariable<Date> DEADLINE = new ProcessVariable<>("deadline", Date.class);
    /** The last second that counts, by which Tasklist shows the task as due. */
    static final ProcessVariable<Date> ANSWER_BY = new ProcessVariable<>("answerBy", Date.class);
    /** The code of the seat that a task is for; local to the task. */
    static final ProcessVariable<String> SEAT = new ProcessVariable<>("seat", String.class);
    static final ProcessVariable<Boolean> CLOSE_WHEN_ALL_ANSWERED =
            new ProcessVariable<>("closeWhenAllAnswered", Boolean.class);
    static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("hearingOutcome", String.class);
    static final ProcessVariable<String> ANSWER = new ProcessVariable<>("answer", String.class);
    static final ProcessVariable<String> COMMENT = new ProcessVariable<>("comment", String.class);

    private static final Set<String> OF_AN_ANSWER = Set.of(ANSWER.name(), COMMENT.name());

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Predicate<String> allowedAt(String elementId) {
        return ANSWER_HEARING.equals(elementId) ? OF_AN_ANSWER::contains : name -> false;
    }

    @Override
    public boolean isSent(String variable) {
        return OF_AN_ANSWER.contains(variable);
    }
}
