package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import dk.rammeaftale.hearing.model.Nomination;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code hearing}, and what clients may send to it. */
@Component
class HearingProcess implements ListedVariables {

    static final String KEY = "hearing";

    static final String HEARING_PREPARED = "StartEvent_HearingPrepared";
    static final String OPEN_HEARING = "Task_OpenHearing";
    static final String ANSWERING_BEGINS = "StartEvent_AnsweringBegins";
    static final String ANSWER_HEARING = "Task_AnswerHearing";
    static final String OBJECTIONS_CLEARED = "Event_ObjectionsCleared";
    static final String ANSWERING_ENDS = "EndEvent_AnsweringEnds";
    static final String DEADLINE_PASSED = "Event_DeadlinePassed";
    static final String CLOSED_EARLY = "Event_ClosedEarly";
    static final String INBOX_READ = "Event_InboxRead";
    static final String PROVE_SILENCE = "Task_ProveSilence";
    static final String RESOLVE_UNPROVEN = "Task_ResolveUnproven";
    static final String CLOSE_HEARING = "Task_CloseHearing";
    static final String HEARING_CLOSED = "EndEvent_HearingClosed";
    static final String HEARING_CANCELLED = "StartEvent_HearingCancelled";
    static final String CANCEL_HEARING = "Task_CancelHearing";
    static final String HEARING_IS_CANCELLED = "EndEvent_HearingCancelled";

    static final String MESSAGE_OBJECTIONS_CLEARED = "Message_ObjectionsCleared";
    static final String MESSAGE_CLOSED_EARLY = "Message_HearingClosedEarly";
    static final String MESSAGE_INBOX_READ = "Message_InboxRead";
    static final String MESSAGE_HEARING_CANCELLED = "Message_HearingCancelled";

    static final ProcessVariable<Long> HEARING_ID = new ProcessVariable<>("hearingId", Long.class);
    /** The midnight that ends the hearing, read by its one timer. */
    static final ProcessVariable<Date> DEADLINE = new ProcessVariable<>("deadline", Date.class);
    /** The last second that counts, by which Tasklist shows the task as due. */
    static final ProcessVariable<Date> ANSWER_BY = new ProcessVariable<>("answerBy", Date.class);
    /** The code of the seat that a task is for; local to the task. */
    static final ProcessVariable<String> SEAT = new ProcessVariable<>("seat", String.class);
    /** Whether somebody's silence is not proved, so that the hearing cannot close yet. */
    static final ProcessVariable<Boolean> SILENCE_UNPROVEN = new ProcessVariable<>("silenceUnproven", Boolean.class);
    /** Whether the secretariat has given more time to a hearing whose silence was not proved. */
    static final ProcessVariable<Boolean> EXTENDED = new ProcessVariable<>("extended", Boolean.class);
    /** Read by hearings that began under the diagram as it was before answers could be changed. */
    static final ProcessVariable<Boolean> CLOSE_WHEN_ALL_ANSWERED =
            new ProcessVariable<>("closeWhenAllAnswered", Boolean.class);
    static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("hearingOutcome", String.class);
    static final ProcessVariable<String> ANSWER = new ProcessVariable<>("answer", String.class);
    static final ProcessVariable<String> COMMENT = new ProcessVariable<>("comment", String.class);
    static final ProcessVariable<String> EXTEND_TO = new ProcessVariable<>("extendTo", String.class);

    private static final Set<String> OF_A_QUESTION = Set.of("title", "text", "policy", "recipients", "days");
    private static final Pattern ATTACHMENT = Pattern.compile("attachment_[1-9]");
    static final Pattern SURVEY_FIELD = Pattern.compile("field_([1-9]|1\\d|20)_(label|type|options)");
    private static final Set<String> OF_AN_ANSWER =
            Set.of(ANSWER.name(), COMMENT.name(), Nomination.REPRESENTATIVE, Nomination.ALTERNATE);
    static final Pattern ANSWERED_FIELD = Pattern.compile("field_([1-9]|1\\d|20)");
    static final Pattern RESOLUTION = Pattern.compile("resolve_([1-9]\\d{2,3})(_note|_answer|_comment)?");

    private static final Map<String, Predicate<String>> ALLOWED = Map.of(
            HEARING_PREPARED, name -> OF_A_QUESTION.contains(name)
                    || ATTACHMENT.matcher(name).matches()
                    || SURVEY_FIELD.matcher(name).matches(),
            ANSWER_HEARING, name -> OF_AN_ANSWER.contains(name) || ANSWERED_FIELD.matcher(name).matches(),
            RESOLVE_UNPROVEN, name -> name.equals(EXTEND_TO.name()) || RESOLUTION.matcher(name).matches());

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Predicate<String> allowedAt(String elementId) {
        return ALLOWED.getOrDefault(elementId, name -> false);
    }

    @Override
    public boolean isSent(String variable) {
        return ALLOWED.values().stream().anyMatch(allowed -> allowed.test(variable));
    }
}
