package dk.rammeaftale.sample.process;

import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.sample.application.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People at the engine, as in Tasklist. */
@Component
@Profile("demo")
class EnginePeople implements People {

    private static final String ANSWER = "Task_AnswerHearing";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;

    EnginePeople(RuntimeService runtime, TaskService tasks, IdentityService identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
    }

    @Override
    public String start(String username, String process, Map<String, Object> values) {
        return as(username, () -> runtime.startProcessInstanceByKey(process, values).getBusinessKey());
    }

    @Override
    public void complete(String username, String businessKey, String element, Map<String, Object> values) {
        complete(username, only(businessKey, element), values);
    }

    @Override
    public void complete(String businessKey, String element, Map<String, Object> values) {
        Task task = only(businessKey, element);
        complete(task.getAssignee(), task, values);
    }

    @Override
    public boolean answer(String username, CaseNumber number, Map<String, Object> values) {
        Optional<Task> task = Optional.ofNullable(tasks(number.value(), ANSWER).taskAssignee(username).singleResult());
        task.ifPresent(open -> complete(username, open, values));
        return task.isPresent();
    }

    private Task only(String businessKey, String element) {
        List<Task> open = tasks(businessKey, element).list();
        if (open.size() != 1) {
            throw new IllegalStateException("%d open tasks %s in %s".formatted(open.size(), element, businessKey));
        }
        return open.get(0);
    }

    private TaskQuery tasks(String businessKey, String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element);
    }

    private void complete(String username, Task task, Map<String, Object> values) {
        as(username, () -> {
            tasks.complete(task.getId(), values);
            return null;
        });
    }

    private <T> T as(String username, Supplier<T> action) {
        identity.setAuthentication(username, identity.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList());
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
