package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code agenda-item}, and what clients may send to it. */
@Component
class AgendaItemProcess implements ListedVariables {

    static final String KEY = "agenda-item";

    static final String ITEM_HANDED_IN = "StartEvent_ItemHandedIn";
    static final String CONFIRM_HAND_IN = "Task_ConfirmHandIn";
    static final String HAND_IN_CONFIRMED = "EndEvent_HandInConfirmed";

    static final ProcessVariable<Long> ITEM_ID = new ProcessVariable<>("itemId", Long.class);
    /** The meeting that was chosen, which may take no items any more. */
    static final ProcessVariable<String> WISHED_MEETING = new ProcessVariable<>("wishedMeeting", String.class);

    static final String FORUM = "forum";
    static final String MEETING_ID = "meetingId";
    static final String SECTION = "section";
    static final String TITLE = "title";
    static final String PRESENTER = "presenter";
    static final String RECOMMENDATION = "recommendation";
    static final String STATEMENT = "statement";
    static final String LATE_REASON = "lateReason";

    private static final Set<String> OF_AN_ITEM = Set.of(
            FORUM, MEETING_ID, SECTION, TITLE, PRESENTER, RECOMMENDATION, STATEMENT, LATE_REASON);
    private static final Pattern ATTACHMENT = Pattern.compile("attachment_[1-9]");

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Predicate<String> allowedAt(String elementId) {
        return ITEM_HANDED_IN.equals(elementId) ? AgendaItemProcess::isOfAnItem : name -> false;
    }

    @Override
    public boolean isSent(String variable) {
        return isOfAnItem(variable);
    }

    private static boolean isOfAnItem(String name) {
        return OF_AN_ITEM.contains(name) || ATTACHMENT.matcher(name).matches();
    }
}
