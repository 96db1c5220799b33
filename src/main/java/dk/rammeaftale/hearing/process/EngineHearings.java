package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Overtaken;
import dk.rammeaftale.hearing.application.RunningHearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.PendingReply;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The running hearings in the engine. What is done here is done by the service itself, after our own checks. */
@Component
class EngineHearings implements RunningHearings {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final AuthorizationService authorizations;
    private final CurrentUser user;

    EngineHearings(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            AuthorizationService authorizations,
            CurrentUser user) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.authorizations = authorizations;
        this.user = user;
    }

    @Override
    public void answered(Hearing hearing, AuthorityCode seat) {
        inInstance(hearing, instance -> taskOf(instance, seat).ifPresent(task -> tasks.complete(task.getId())));
    }

    @Override
    public void reassign(Hearing hearing, HearingSeat seat) {
        inInstance(hearing, instance -> taskOf(instance, seat.authority()).ifPresent(task -> {
            // The engine leaves the rights of whoever had the task before.
            authorizations.createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(task.getId())
                    .userIdIn(task.getAssignee())
                    .list()
                    .forEach(granted -> authorizations.deleteAuthorization(granted.getId()));
            tasks.setAssignee(task.getId(), seat.username().orElseThrow());
        }));
    }

    @Override
    public void moveDeadline(Hearing hearing) {
        Date closesAt = Date.from(hearing.opened().closesAt());
        Date answerBy = Date.from(hearing.opened().lastSecond());
        inInstance(hearing, instance -> {
            management.createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(HearingProcess.DEADLINE_PASSED)
                    .list()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), closesAt));
            answerTasks(instance).list().forEach(task -> {
                task.setDueDate(answerBy);
                tasks.saveTask(task);
            });
            runtime.setVariables(
                    instance.getId(),
                    Map.of(HearingProcess.DEADLINE.name(), closesAt, HearingProcess.ANSWER_BY.name(), answerBy));
        });
    }

    @Override
    public void mayClose(Hearing hearing) {
        send(hearing, HearingProcess.MESSAGE_OBJECTIONS_CLEARED);
    }

    @Override
    public void closeEarly(Hearing hearing) {
        send(hearing, HearingProcess.MESSAGE_CLOSED_EARLY);
    }

    @Override
    public void cancel(Hearing hearing) {
        send(hearing, HearingProcess.MESSAGE_HEARING_CANCELLED);
    }

    @Override
    public void inboxRead(Hearing hearing) {
        send(hearing, HearingProcess.MESSAGE_INBOX_READ);
    }

    @Override
    public void proven(Hearing hearing) {
        inInstance(hearing, instance -> tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(HearingProcess.RESOLVE_UNPROVEN)
                .list()
                .forEach(task -> tasks.complete(task.getId())));
    }

    @Override
    public void askToRead(Hearing hearing, PendingReply reply) {
        asService(() -> runtime.startProcessInstanceByKey(
                ReplyTriage.KEY,
                hearing.caseNumber().value(),
                Map.of(ReplyTriage.REPLY_ID.name(), reply.id())));
    }

    /** Brings a message to a hearing that waits for it; one that does not wait takes none. */
    private void send(Hearing hearing, String message) {
        inInstance(hearing, instance -> {
            Execution waiting = runtime.createExecutionQuery()
                    .processInstanceId(instance.getId())
                    .messageEventSubscriptionName(message)
                    .singleResult();
            if (waiting != null) {
                runtime.messageEventReceived(message, waiting.getId());
            }
        });
    }

    private void inInstance(Hearing hearing, Consumer<ProcessInstance> work) {
        asService(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(hearing.caseNumber().value(), HearingProcess.KEY)
                        .variableValueEquals(HearingProcess.HEARING_ID.name(), hearing.id())
                        .singleResult())
                .ifPresent(work));
    }

    /** The engine's query for a variable takes every task of an instance in which any task has the value: so each one is asked. */
    private Optional<Task> taskOf(ProcessInstance instance, AuthorityCode seat) {
        return answerTasks(instance).list().stream()
                .filter(task -> seat.value().equals(tasks.getVariable(task.getId(), HearingProcess.SEAT.name())))
                .findFirst();
    }

    private TaskQuery answerTasks(ProcessInstance instance) {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(HearingProcess.ANSWER_HEARING);
    }

    private void asService(Runnable work) {
        Overtaken.orDone("the hearing", () -> user.asService(() -> {
            work.run();
            return null;
        }));
    }
}
