package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code meeting}, and what clients may send to it. */
@Component
class MeetingProcess implements ListedVariables {

    static final String KEY = "meeting";

    static final String CALL_DUE = "StartEvent_CallDue";
    static final String CALL_FOR_ITEMS = "Task_CallForItems";
    static final String REMINDER_DUE = "Event_ReminderDue";
    static final String REMIND_HAND_IN = "Task_RemindHandIn";
    static final String HAND_IN_OVER = "Event_HandInOver";
    static final String PREPARE_AGENDA = "Task_PrepareAgenda";
    static final String PUBLISH_AGENDA = "Task_PublishAgenda";
    static final String MEETING_BEGINS = "Event_MeetingBegins";
    static final String RECORD_MINUTES = "Task_RecordMinutes";
    static final String APPROVE_MINUTES = "Task_ApproveMinutes";
    static final String PUBLISH_MINUTES = "Task_PublishMinutes";
    static final String MINUTES_PUBLISHED = "EndEvent_MinutesPublished";
    static final String MEETING_CANCELLED = "StartEvent_MeetingCancelled";
    static final String MEETING_IS_CANCELLED = "EndEvent_MeetingCancelled";

    static final String MESSAGE_MEETING_CANCELLED = "Message_MeetingCancelled";

    /** Which meeting it is; also the business key. */
    static final ProcessVariable<String> MEETING_ID = new ProcessVariable<>("meetingId", String.class);
    /** The three moments that the timers read; they move with the meeting. */
    static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);
    static final ProcessVariable<Date> HAND_IN_ENDS = new ProcessVariable<>("handInOver", Date.class);
    static final ProcessVariable<Date> BEGINS_AT = new ProcessVariable<>("beginsAt", Date.class);
    /** What the chair decided, from our tables and never from what a client sent. */
    static final ProcessVariable<Boolean> MINUTES_APPROVED = new ProcessVariable<>("minutesApproved", Boolean.class);

    static final String APPROVED = "approved";
    static final String REMARK = "remark";

    private static final Set<String> OF_AN_APPROVAL = Set.of(APPROVED, REMARK);

    private static final Map<String, Predicate<String>> ALLOWED = Map.of(
            CALL_DUE, MEETING_ID.name()::equals,
            APPROVE_MINUTES, OF_AN_APPROVAL::contains);

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Predicate<String> allowedAt(String elementId) {
        return ALLOWED.getOrDefault(elementId, name -> false);
    }

    /** The meeting's id stays: every later step goes by it, and only a start that our check has let through brings one. */
    @Override
    public boolean isSent(String variable) {
        return OF_AN_APPROVAL.contains(variable);
    }
}
