package dk.rammeaftale.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Where our own pages ask which tasks wait for the current user. */
@Component
public class OpenTasks {

    private final TaskService taskService;
    private final CurrentUser currentUser;

    OpenTasks(TaskService taskService, CurrentUser currentUser) {
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    /** Those of the current user and of their groups within everything that runs under a business key, oldest first. */
    public List<OpenTask> ofMine(String businessKey) {
        if (currentUser.isService()) {
            return List.of();
        }
        Map<String, Task> found = new LinkedHashMap<>();
        collect(within(businessKey).taskAssignee(currentUser.username()), found);
        Set<String> groups = currentUser.groups();
        if (!groups.isEmpty()) {
            collect(within(businessKey).taskCandidateGroupIn(List.copyOf(groups)).includeAssignedTasks(), found);
        }
        return found.values().stream().map(OpenTasks::look).toList();
    }

    private TaskQuery within(String businessKey) {
        return taskService.createTaskQuery().processInstanceBusinessKey(businessKey);
    }

    private static void collect(TaskQuery query, Map<String, Task> found) {
        query.orderByTaskCreateTime().asc().orderByTaskId().asc().list().forEach(task -> found.putIfAbsent(task.getId(), task));
    }

    private static OpenTask look(Task task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable(task.getDueDate()).map(date -> date.toInstant()));
    }
}
