package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Sentence;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Knows the edited sentences in force. They are read again when there is a newer version, whichever node has stored it:
 * one number is asked for with each mail.
 */
@Component
class VersionsInForce implements EditedSentences {

    private final TemplateRegister register;
    private volatile Known known = new Known(0, Map.of());

    VersionsInForce(TemplateRegister register) {
        this.register = register;
    }

    @Override
    public Map<Sentence.Key, String> of(String template) {
        long newest = register.newest();
        Known now = known;
        // Not "older": a number that was seen in a transaction and rolled back is newer than any that stayed.
        if (now.newest() != newest) {
            now = new Known(newest, register.inForce());
            known = now;
        }
        return now.sentences().getOrDefault(template, Map.of());
    }

    private record Known(long newest, Map<String, Map<Sentence.Key, String>> sentences) {
    }
}
