package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.StepTasks;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.engine.CurrentUser;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Looks for the open tasks of steps in the engine; that there is one is no secret. */
@Component
class EngineStepTasks implements StepTasks {

    private final TaskService tasks;
    private final CurrentUser user;

    EngineStepTasks(TaskService tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    @Override
    public List<OpenTask> of(Agreement agreement, String step) {
        return user.asService(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .processVariableValueEquals(StepVariables.STEP.name(), step)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> new OpenTask(task.getId(), task.getName()))
                .toList());
    }
}
