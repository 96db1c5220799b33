package dk.rammeaftale.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Lets people take an open task in their own name only: the engine lets a candidate claim it for anybody. */
class OwnNameOnly implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (!OutsideCall.isCurrent() || person == null || task.getAssignee() == null || isBeingCreated(task)) {
            return;
        }
        if (!task.getAssignee().equals(person.getUserId())) {
            throw Refusal.forbidden("Du kan kun tage en opgave i dit eget navn.");
        }
    }

    /** A task that the diagram creates in the same command gets its assignee from the diagram. */
    private static boolean isBeingCreated(DelegateTask task) {
        CachedDbEntity cached = Context.getCommandContext().getDbEntityManager().getDbEntityCache()
                .getCachedEntity(TaskEntity.class, task.getId());
        return cached == null || cached.getEntityState() == DbEntityState.TRANSIENT;
    }
}
