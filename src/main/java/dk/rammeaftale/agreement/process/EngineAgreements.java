package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.AgreementSteps;
import dk.rammeaftale.agreement.application.RunningAgreements;
import dk.rammeaftale.agreement.application.StepDates;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Overtaken;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The running agreements in the engine: one instance each, and one for each step that is under way. */
@Component
class EngineAgreements implements RunningAgreements {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final AgreementSteps steps;
    private final CurrentUser user;

    EngineAgreements(
            RuntimeService runtime, TaskService tasks, ManagementService management, AgreementSteps steps, CurrentUser user) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.steps = steps;
        this.user = user;
    }

    @Override
    public void start(int firstYear, int years) {
        asService(() -> runtime.startProcessInstanceByKey(
                FrameworkAgreement.KEY, Map.of("firstYear", (long) firstYear, "years", (long) years)));
    }

    @Override
    public void takeOut(Agreement agreement, String step) {
        send(agreement, step, DecisionProcess.MESSAGE_STEP_TAKEN_OUT);
    }

    @Override
    public boolean awaitsDecision(Agreement agreement, String step) {
        return awaits(agreement, step, DecisionProcess.MESSAGE_STEP_DECIDED)
                || awaits(agreement, step, FollowUpProcess.MESSAGE_FOLLOW_UP_DEALT_WITH);
    }

    @Override
    public void decided(Agreement agreement, String step) {
        send(agreement, step, DecisionProcess.MESSAGE_STEP_DECIDED);
        send(agreement, step, FollowUpProcess.MESSAGE_FOLLOW_UP_DEALT_WITH);
    }

    @Override
    public boolean awaitsConsultation(Agreement agreement, String step) {
        return awaits(agreement, step, ConsultationProcess.MESSAGE_CONSULTATION_OVER);
    }

    @Override
    public void consulted(Agreement agreement, String step) {
        send(agreement, step, ConsultationProcess.MESSAGE_CONSULTATION_OVER);
    }

    private boolean awaits(Agreement agreement, String step, String message) {
        return asService(() -> waiting(agreement, step, message).count() > 0);
    }

    private void send(Agreement agreement, String step, String message) {
        asService(() -> {
            waiting(agreement, step, message).list().stream()
                    .map(Execution::getId)
                    .forEach(id -> runtime.messageEventReceived(message, id));
            return null;
        });
    }

    private ExecutionQuery waiting(Agreement agreement, String step, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .processVariableValueEquals(StepVariables.STEP.name(), step)
                .messageEventSubscriptionName(message);
    }

    @Override
    public void moved(Agreement agreement) {
        asService(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(agreement.number().value())
                    .list()
                    .forEach(instance -> move(agreement, instance));
            return null;
        });
    }

    private void move(Agreement agreement, ProcessInstance instance) {
        String step = (String) runtime.getVariable(instance.getId(), StepVariables.STEP.name());
        if (step == null) {
            return;
        }
        StepDates dates = steps.dates(agreement.id(), step);
        if (dates.leftOut()) {
            return;
        }
        runtime.setVariables(instance.getId(), Map.of(
                StepVariables.BEGINS_AT.name(), Date.from(dates.begins()),
                StepVariables.DUE_AT.name(), Date.from(dates.due())));
        management.createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(DecisionProcess.STEP_DUE)
                .timers()
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(dates.begins())));
        dueTasks(instance).forEach(task -> {
            task.setDueDate(Date.from(dates.due()));
            tasks.saveTask(task);
        });
    }

    private List<Task> dueTasks(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .filter(task -> task.getDueDate() != null)
                .toList();
    }

    @Override
    public boolean awaitsRatification(Agreement agreement, String authority) {
        return !councilTasks(agreement, authority, Set.of(RatificationProcess.RECORD_RATIFICATION)).isEmpty();
    }

    @Override
    public boolean ratificationRecorded(Agreement agreement, String authority) {
        return complete(councilTasks(agreement, authority, Set.of(RatificationProcess.RECORD_RATIFICATION)));
    }

    @Override
    public boolean councilTreated(Agreement agreement, String authority) {
        return complete(councilTasks(
                agreement, authority, Set.of(RatificationProcess.TREAT_RESERVATION, RatificationProcess.TREAT_REJECTION)));
    }

    /** Not as the service: the engine checks whose task it is once more. */
    private boolean complete(List<Task> open) {
        return Overtaken.orDone("the agreement", () -> {
            open.forEach(task -> tasks.complete(task.getId()));
            return !open.isEmpty();
        });
    }

    private List<Task> councilTasks(Agreement agreement, String authority, Set<String> elements) {
        return asService(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(agreement.number().value())
                .taskDefinitionKeyIn(elements.toArray(String[]::new))
                .list().stream()
                .filter(task -> authority.equals(tasks.getVariable(task.getId(), RatificationProcess.AUTHORITY.name())))
                .toList());
    }

    private <T> T asService(Supplier<T> work) {
        return Overtaken.orDone("the agreement", () -> user.asService(work));
    }
}
