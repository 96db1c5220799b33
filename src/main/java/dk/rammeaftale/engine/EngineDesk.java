package dk.rammeaftale.engine;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where our own pages ask what the current user may see and start. */
@Component
public class EngineDesk {

    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    EngineDesk(
            TaskService taskService,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            CurrentUser currentUser) {
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    /** The task, if it is open and the current user may see it; nobody logged in sees none. */
    public Optional<VisibleTask> visibleTask(String taskId) {
        if (currentUser.isService()) {
            return Optional.empty();
        }
        return Optional.ofNullable(taskService.createTaskQuery().taskId(taskId).singleResult())
                .map(this::look);
    }

    /** The running instance, if the current user may look into it. */
    public Optional<RunningInstance> runningInstance(String instanceId) {
        if (currentUser.isService()) {
            return Optional.empty();
        }
        return Optional.ofNullable(runtimeService.createProcessInstanceQuery().processInstanceId(instanceId).singleResult())
                .map(instance -> currentUser.asService(() -> new RunningInstance(
                        repositoryService.getProcessDefinition(instance.getProcessDefinitionId()).getKey(),
                        instance.getBusinessKey(),
                        runtimeService.getVariables(instance.getId()))));
    }

    /** Whether the current user may start the newest version of a process. */
    public boolean mayStart(String processKey) {
        return !currentUser.isService()
                && repositoryService.createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .startablePermissionCheck()
                        .count() > 0;
    }

    /** The processes of which the current user may start the newest version: their keys, and their names in Danish. */
    public Map<String, String> startable() {
        if (currentUser.isService()) {
            return Map.of();
        }
        return repositoryService.createProcessDefinitionQuery()
                .latestVersion()
                .startablePermissionCheck()
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getName));
    }

    /** Everything about the task beyond its row is read by the service: seeing the task is the permission. */
    private VisibleTask look(Task task) {
        return currentUser.asService(() -> {
            ProcessDefinition definition = repositoryService.getProcessDefinition(task.getProcessDefinitionId());
            ProcessInstance instance = runtimeService.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            return new VisibleTask(
                    task.getId(),
                    definition.getKey(),
                    task.getTaskDefinitionKey(),
                    instance == null ? null : instance.getBusinessKey(),
                    taskService.getVariables(task.getId()));
        });
    }
}
