package dk.rammeaftale.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The name and type of a process variable, and the only way delegates read and write one. */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** @throws IllegalStateException if the variable is missing: the diagram promised it */
    public T of(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("missing process variable " + name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}
