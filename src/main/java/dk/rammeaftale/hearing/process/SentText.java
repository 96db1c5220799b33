package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.ProcessVariable;
import dk.rammeaftale.engine.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads the texts that clients send: what they send may be of any type. */
final class SentText {

    private SentText() {
    }

    /** The text, without a blank one; refuses what is no text. */
    static Optional<String> of(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        if (value != null && !(value instanceof String)) {
            throw Refusal.badRequest("Feltet skal være tekst (%s).".formatted(name));
        }
        return Optional.ofNullable((String) value).filter(text -> !text.isBlank());
    }

    static Optional<String> of(VariableScope scope, ProcessVariable<String> sent) {
        return of(scope, sent.name());
    }
}
