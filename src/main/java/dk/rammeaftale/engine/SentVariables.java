package dk.rammeaftale.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.CoreVariableInstance;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.variable.type.ValueType;

/** The variables that the running command has created or changed in one process instance, stored or transient. */
final class SentVariables {

    private SentVariables() {
    }

    static List<Sent> seenFrom(ExecutionEntity execution) {
        List<Sent> sent = new ArrayList<>(stored(execution.getProcessInstanceId()));
        for (AbstractVariableScope scope = execution; scope != null; scope = scope.getParentVariableScope()) {
            if (scope instanceof ExecutionEntity) {
                sent.addAll(transientOnes(scope));
            }
        }
        return sent;
    }

    private static List<Sent> stored(String processInstanceId) {
        DbEntityCache cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        return cache.getEntitiesByType(VariableInstanceEntity.class).stream()
                .filter(variable -> processInstanceId.equals(variable.getProcessInstanceId()))
                .filter(variable -> touched(cache.getCachedEntity(variable)))
                .map(variable -> sent(variable, false))
                .toList();
    }

    private static boolean touched(CachedDbEntity cached) {
        return switch (cached.getEntityState()) {
            case TRANSIENT, MERGED -> true;
            case PERSISTENT -> cached.isDirty();
            // The engine itself clears away what is local to a task that ends.
            default -> false;
        };
    }

    private static List<Sent> transientOnes(AbstractVariableScope scope) {
        List<Sent> found = new ArrayList<>();
        for (CoreVariableInstance variable : scope.getVariableInstancesLocal()) {
            if (variable instanceof VariableInstanceEntity entity && entity.isTransient()) {
                found.add(sent(entity, true));
            }
        }
        return found;
    }

    private static Sent sent(VariableInstanceEntity variable, boolean isTransient) {
        String type = variable.getTypeName();
        String text = type.equals(ValueType.STRING.getName()) ? variable.getTextValue() : null;
        return new Sent(variable.getName(), type, text, isTransient);
    }

    /**
     * One value that came in.
     *
     * @param text the value of a String, else null
     */
    record Sent(String name, String type, String text, boolean isTransient) {
    }
}
