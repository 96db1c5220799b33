package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code reply-triage}, and what clients may send to it. */
@Component
class ReplyTriage implements ListedVariables {

    static final String KEY = "reply-triage";

    static final String REPLY_RECEIVED = "StartEvent_ReplyReceived";
    static final String TRIAGE_REPLY = "Task_TriageReply";
    static final String REPLY_READ = "EndEvent_ReplyRead";

    /** Which reply it is; nobody but the service may start the process. */
    static final ProcessVariable<Long> REPLY_ID = new ProcessVariable<>("replyId", Long.class);
    static final ProcessVariable<String> READING = new ProcessVariable<>("reading", String.class);
    static final ProcessVariable<String> NOTE = new ProcessVariable<>("note", String.class);

    private static final Set<String> OF_A_READING = Set.of(READING.name(), NOTE.name());

    private static final Map<String, Predicate<String>> ALLOWED = Map.of(
            REPLY_RECEIVED, REPLY_ID.name()::equals,
            TRIAGE_REPLY, OF_A_READING::contains);

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
        return OF_A_READING.contains(variable);
    }
}
