package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.StepTasks;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
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
        return open(agreement, step, query -> query, task -> true);
    }

    @Override
    public List<OpenTask> own(Agreement agreement, String step, Viewer viewer) {
        if (viewer.isSecretariat()) {
            return open(agreement, step, query -> query,
                    task -> !task.getTaskDefinitionKey().equals(RatificationProcess.RECORD_RATIFICATION));
        }
        return viewer.groups().isEmpty()
                ? List.of()
                : open(agreement, step, query -> query.taskCandidateGroupIn(List.copyOf(viewer.groups())).includeAssignedTasks(), task -> true);
    }

    private List<OpenTask> open(Agreement agreement, String step, UnaryOperator<TaskQuery> among, Predicate<Task> which) {
        return user.asService(() -> among.apply(tasks.createTaskQuery()
                        .processInstanceBusinessKey(agreement.number().value())
                        .processVariableValueEquals(StepVariables.STEP.name(), step))
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(which)
                .map(task -> new OpenTask(task.getId(), task.getName()))
                .toList());
    }
}
