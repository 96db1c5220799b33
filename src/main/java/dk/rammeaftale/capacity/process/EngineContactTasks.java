package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.ContactTasks;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.journal.model.CaseNumber;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Ends contact tasks in the engine, as the service itself. */
@Component
class EngineContactTasks implements ContactTasks {

    private final TaskService tasks;
    private final CurrentUser user;

    EngineContactTasks(TaskService tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    @Override
    public void end(CaseNumber number) {
        try {
            user.asService(() -> {
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKeyIn(
                                CapacityAdjustment.CONFIRM_CONTACT, CapacityAdjustment.CONFIRM_CONTACT_BEFORE_EFFECT)
                        .list()
                        .forEach(task -> tasks.complete(task.getId()));
                return null;
            });
        } catch (OptimisticLockingException | NullValueException overtaken) {
            // The operator completed it between our look and our step.
            throw new OptimisticLockingFailureException("the case has moved on", overtaken);
        }
    }
}
