package dk.rammeaftale.meeting.process;

import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Overtaken;
import dk.rammeaftale.meeting.application.Calls;
import dk.rammeaftale.meeting.application.RunningMeetings;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingTimes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The running meetings in the engine. */
@Component
class EngineMeetings implements RunningMeetings {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final AuthorizationService authorizations;
    private final MeetingDesk desk;
    private final Calls calls;
    private final CurrentUser user;

    EngineMeetings(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            AuthorizationService authorizations,
            MeetingDesk desk,
            Calls calls,
            CurrentUser user) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.authorizations = authorizations;
        this.desk = desk;
        this.calls = calls;
        this.user = user;
    }

    @Override
    public void start(Meeting meeting) {
        if (!calls.isBegun(meeting.id())) {
            asService(() -> runtime.startProcessInstanceByKey(
                    MeetingProcess.KEY, meeting.id(), Map.of(MeetingProcess.MEETING_ID.name(), meeting.id())));
        }
    }

    @Override
    public void moved(Meeting meeting) {
        MeetingTimes times = calls.timesOf(meeting);
        inInstance(meeting, instance -> {
            runtime.setVariables(instance.getId(), Map.of(
                    MeetingProcess.REMIND_AT.name(), Date.from(times.remindAt()),
                    MeetingProcess.HAND_IN_ENDS.name(), Date.from(times.handInOver()),
                    MeetingProcess.BEGINS_AT.name(), Date.from(times.beginsAt())));
            move(instance, MeetingProcess.REMINDER_DUE, times.remindAt());
            move(instance, MeetingProcess.HAND_IN_OVER, times.handInOver());
            move(instance, MeetingProcess.MEETING_BEGINS, times.beginsAt());
        });
    }

    private void move(ProcessInstance instance, String timer, Instant to) {
        management.createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .timers()
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(to)));
    }

    @Override
    public void cancelled(Meeting meeting) {
        inInstance(meeting, instance -> {
            Execution waiting = runtime.createExecutionQuery()
                    .processInstanceId(instance.getId())
                    .messageEventSubscriptionName(MeetingProcess.MESSAGE_MEETING_CANCELLED)
                    .singleResult();
            runtime.messageEventReceived(MeetingProcess.MESSAGE_MEETING_CANCELLED, waiting.getId());
        });
    }

    @Override
    public boolean agendaReady(Meeting meeting) {
        return Overtaken.orDone("the meeting", () -> complete(meeting, MeetingProcess.PREPARE_AGENDA));
    }

    @Override
    public boolean minutesRecorded(Meeting meeting) {
        return Overtaken.orDone("the meeting", () -> complete(meeting, MeetingProcess.RECORD_MINUTES));
    }

    /** The chair may have no login, so the service does it after our own check of the link. */
    @Override
    public boolean minutesDecided(Meeting meeting) {
        return asService(() -> complete(meeting, MeetingProcess.APPROVE_MINUTES));
    }

    private boolean complete(Meeting meeting, String element) {
        List<Task> open = openTasks(meeting, element);
        open.forEach(task -> tasks.complete(task.getId()));
        return !open.isEmpty();
    }

    private List<Task> openTasks(Meeting meeting, String element) {
        return tasks.createTaskQuery()
                .processDefinitionKey(MeetingProcess.KEY)
                .processInstanceBusinessKey(meeting.id())
                .taskDefinitionKey(element)
                .list();
    }

    @Override
    public void chairChanged(Meeting meeting) {
        asService(() -> {
            openTasks(meeting, MeetingProcess.APPROVE_MINUTES).forEach(task -> hand(task, desk.chairOf(meeting.id())));
            return null;
        });
    }

    private void hand(Task task, String chair) {
        if (task.getAssignee() != null) {
            // The engine leaves the rights of whoever had the task before.
            authorizations.createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(task.getId())
                    .userIdIn(task.getAssignee())
                    .list()
                    .forEach(granted -> authorizations.deleteAuthorization(granted.getId()));
        }
        tasks.setAssignee(task.getId(), chair);
    }

    private void inInstance(Meeting meeting, Consumer<ProcessInstance> work) {
        asService(() -> {
            Optional.ofNullable(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(meeting.id(), MeetingProcess.KEY)
                            .singleResult())
                    .ifPresent(work);
            return null;
        });
    }

    private <T> T asService(Supplier<T> work) {
        return Overtaken.orDone("the meeting", () -> user.asService(work));
    }
}
