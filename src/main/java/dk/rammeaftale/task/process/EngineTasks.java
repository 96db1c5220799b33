package dk.rammeaftale.task.process;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Overtaken;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.application.CandidateGroups;
import dk.rammeaftale.task.application.OpenTasks;
import dk.rammeaftale.task.application.SentValue;
import dk.rammeaftale.task.model.Holding;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.model.Whose;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The tasks in the engine, whose authorisations decide who sees and does what. */
@Component
class EngineTasks implements OpenTasks {

    private static final Date END_OF_TIME = Date.from(Instant.parse("9000-01-01T00:00:00Z"));

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CandidateGroups groups;
    private final CurrentUser user;
    private final Clock clock;

    EngineTasks(TaskService tasks, RuntimeService runtime, CandidateGroups groups, CurrentUser user, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.groups = groups;
        this.user = user;
        this.clock = clock;
    }

    /** The two databases put what has no deadline at different ends, so it is asked for on its own. */
    @Override
    public Page<OpenTask> page(Whose whose, Slice slice) {
        if (seesNothing(whose)) {
            return new Page<>(List.of(), slice, 0);
        }
        Date end = whose == Whose.OVERDUE ? beginningOfToday() : END_OF_TIME;
        long due = among(whose).dueBefore(end).count();
        List<Task> rows = new ArrayList<>(due <= slice.offset()
                ? List.of()
                : among(whose).dueBefore(end).orderByDueDate().asc().orderByTaskId().asc()
                        .listPage(slice.offset(), slice.size()));
        if (whose == Whose.OVERDUE) {
            return new Page<>(shown(rows), slice, due);
        }
        if (rows.size() < slice.size()) {
            int skipped = (int) Math.max(0, slice.offset() - due);
            rows.addAll(among(whose).withoutDueDate().orderByTaskCreateTime().asc().orderByTaskId().asc()
                    .listPage(skipped, slice.size() - rows.size()));
        }
        return new Page<>(shown(rows), slice, due + among(whose).withoutDueDate().count());
    }

    @Override
    public long count(Whose whose) {
        if (whose == Whose.OVERDUE) {
            return among(whose).dueBefore(beginningOfToday()).count();
        }
        return seesNothing(whose) ? 0 : among(whose).count();
    }

    /** The last day of a deadline counts as a whole. */
    private Date beginningOfToday() {
        return Date.from(LocalDate.now(clock.withZone(DanishDates.ZONE)).atStartOfDay(DanishDates.ZONE).toInstant());
    }

    private boolean seesNothing(Whose whose) {
        return whose == Whose.GROUP && user.groups().isEmpty();
    }

    private TaskQuery among(Whose whose) {
        TaskQuery query = tasks.createTaskQuery();
        return switch (whose) {
            case MINE -> query.taskAssignee(user.username());
            case GROUP -> query.taskCandidateGroupIn(List.copyOf(user.groups())).includeAssignedTasks();
            case ALL, OVERDUE -> query;
        };
    }

    @Override
    public Optional<OpenTask> find(String id) {
        return shown(tasks.createTaskQuery().taskId(id).list()).stream().findFirst();
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet());
    }

    /** What belongs to a task beside its row is read by the service: seeing the task is the permission. */
    private List<OpenTask> shown(List<Task> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> numbers = user.asService(() -> runtime.createProcessInstanceQuery()
                .processInstanceIds(rows.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
        Map<String, Set<String>> putTo = groups.of(rows.stream().map(Task::getId).toList());
        return rows.stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getName(),
                        numbers.getOrDefault(task.getProcessInstanceId(), ""),
                        Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                        new Holding(Optional.ofNullable(task.getAssignee()), putTo.getOrDefault(task.getId(), Set.of()))))
                .toList();
    }

    @Override
    public boolean exists(String id) {
        return user.asService(() -> tasks.createTaskQuery().taskId(id).count() > 0);
    }

    @Override
    public void complete(String id, Map<String, SentValue> values) {
        try {
            tasks.complete(id, variables(values));
        } catch (AuthorizationException notTheirs) {
            throw new AccessDeniedException("the engine refuses", notTheirs);
        }
    }

    @Override
    public Optional<String> start(String process, Map<String, SentValue> values) {
        try {
            return Optional.ofNullable(runtime.startProcessInstanceByKey(process, variables(values)).getBusinessKey());
        } catch (AuthorizationException notTheirs) {
            throw new AccessDeniedException("the engine refuses", notTheirs);
        }
    }

    private static VariableMap variables(Map<String, SentValue> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> variables.putValueTyped(name, typed(value)));
        return variables;
    }

    private static TypedValue typed(SentValue value) {
        if (value instanceof SentValue.Text text) {
            return Variables.stringValue(text.text(), text.fleeting());
        }
        if (value instanceof SentValue.Number number) {
            return Variables.longValue(number.number());
        }
        if (value instanceof SentValue.YesOrNo answer) {
            return Variables.booleanValue(answer.yes());
        }
        if (value instanceof SentValue.Attached attached) {
            return Variables.fileValue(attached.file().name(), true).file(attached.file().content()).create();
        }
        return Variables.stringValue(null);
    }

    @Override
    public void move(String id, Optional<String> from, Optional<String> to) {
        try {
            Overtaken.orDone("the task", () -> user.asService(() -> {
                Task now = tasks.createTaskQuery().taskId(id).singleResult();
                if (now == null || !Optional.ofNullable(now.getAssignee()).equals(from)) {
                    throw new OptimisticLockingFailureException("the task has moved on");
                }
                tasks.setAssignee(id, to.orElse(null));
                return now;
            }));
        } catch (ProcessEnginePersistenceException failed) {
            throw isThereAlready(failed) ? new OptimisticLockingFailureException("the task has moved on", failed) : failed;
        }
    }

    /** The engine gives whoever gets a task an authorisation for it, before it finds that the task was given away meanwhile. */
    private static boolean isThereAlready(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && String.valueOf(refused.getSQLState()).startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
