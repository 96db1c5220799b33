package dk.rammeaftale.engine;

import dk.rammeaftale.engine.SentVariables.Sent;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses at a start, a task or a message whatever its process does not list, before any listener of ours has seen it:
 * the engine itself lets whoever may start or complete send any variable.
 */
class VariableCheck implements ExecutionListener {

    /** The kind of element that takes something from a client. */
    enum Place {
        PROCESS_START, TASK, MESSAGE
    }

    private static final int LONGEST_TEXT = 4000;
    private static final Set<String> SIMPLE_TYPES = Set.of(
            ValueType.STRING.getName(),
            ValueType.LONG.getName(),
            ValueType.INTEGER.getName(),
            ValueType.BOOLEAN.getName(),
            ValueType.NULL.getName());

    private final Place place;
    private final ObjectProvider<ListedVariables> lists;

    VariableCheck(Place place, ObjectProvider<ListedVariables> lists) {
        this.place = place;
        this.lists = lists;
    }

    @Override
    public void notify(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        if (execution.isCanceled() || isCalled(execution)) {
            return;
        }
        String element = execution.getCurrentActivityId();
        List<ListedVariables> listed = listed(execution);
        if (place == Place.MESSAGE && OutsideCall.isCurrent()
                && listed.stream().noneMatch(list -> list.takesMessagesFromOutside(element))) {
            throw Refusal.forbidden("Denne besked kan ikke sendes udefra. Brug tjenestens egne sider.");
        }
        for (Sent sent : SentVariables.seenFrom(execution)) {
            checkListed(sent, listed.stream().anyMatch(list -> list.allowedAt(element).test(sent.name())));
            checkType(sent);
            checkText(sent);
        }
    }

    /** What a calling process hands to a called one was checked when it came in. */
    private boolean isCalled(ExecutionEntity execution) {
        return place == Place.PROCESS_START && execution.getProcessInstance().getSuperExecution() != null;
    }

    private List<ListedVariables> listed(ExecutionEntity execution) {
        String key = execution.getProcessDefinition().getKey();
        return lists.stream().filter(list -> list.processKey().equals(key)).toList();
    }

    private static void checkListed(Sent sent, boolean listed) {
        if (!listed) {
            throw Refusal.badRequest("Feltet \"" + sent.name() + "\" kan ikke angives her.");
        }
    }

    private static void checkType(Sent sent) {
        if (sent.type().equals(ValueType.FILE.getName())) {
            // A stored file stays in the engine's history for good: attachments belong in our own tables.
            if (!sent.isTransient()) {
                throw Refusal.badRequest(
                        "Filen \"" + sent.name() + "\" skal sendes som en midlertidig variabel (transient).");
            }
        } else if (!SIMPLE_TYPES.contains(sent.type())) {
            throw Refusal.badRequest("Feltet \"" + sent.name() + "\" har en type, der ikke kan modtages.");
        }
    }

    private static void checkText(Sent sent) {
        if (sent.text() != null && sent.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest(
                    "Teksten i feltet \"" + sent.name() + "\" er for lang: den må højst være på 4.000 tegn.");
        }
        // PostgreSQL keeps no text with it, and nobody writes it.
        if (sent.text() != null && sent.text().indexOf('\0') >= 0) {
            throw Refusal.badRequest("Teksten i feltet \"" + sent.name() + "\" indeholder tegn, der ikke kan gemmes.");
        }
    }
}
