package dk.rammeaftale.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/**
 * What a group, or everybody, may do with one kind of thing in the engine.
 *
 * @param group      the engine group, or {@link #EVERYBODY}
 * @param resourceId a process key, an application, a filter; {@link #ANY} for all of them
 */
record Grant(String group, Resource resource, String resourceId, Permission... permissions) {

    static final String EVERYBODY = Authorization.ANY;
    static final String ANY = Authorization.ANY;

    static final String ADMINISTRATORS = "camunda-admin";
    static final String SECRETARIAT = "secretariat";
    static final String OPERATORS = "operators";
    static final String MEMBERS = "members";

    private static final String ADJUSTMENT = "capacity-adjustment";
    private static final String WITHDRAWAL = "case-withdrawal";
    private static final String HEARING = "hearing";
    private static final String TRIAGE = "reply-triage";
    private static final String MEETING = "meeting";
    private static final String AGENDA_ITEM = "agenda-item";
    private static final String AGREEMENT = "framework-agreement";
    private static final List<String> STEPS_OF_AN_AGREEMENT = List.of(
            "agreement-decision", "agreement-consultation", "agreement-work", "agreement-ratification", "agreement-submission",
            "agreement-follow-up");

    private static final Permission[] LOOK_INTO = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.RETRY_JOB
    };
    private static final Permission[] START = {ProcessDefinitionPermissions.CREATE_INSTANCE};

    /** Everything that is granted by the house; what belongs to a single task the engine grants with the task. */
    static final List<Grant> ALL = Stream.concat(STEPS_OF_AN_AGREEMENT.stream()
                    .map(step -> process(EVERYBODY, step, ProcessDefinitionPermissions.READ)), Stream.of(
            application(EVERYBODY, "tasklist"),
            // The diagrams are no secret: Tasklist shows their name and picture beside a task.
            process(EVERYBODY, ADJUSTMENT, ProcessDefinitionPermissions.READ),
            process(EVERYBODY, WITHDRAWAL, ProcessDefinitionPermissions.READ),
            process(EVERYBODY, HEARING, ProcessDefinitionPermissions.READ),
            process(EVERYBODY, TRIAGE, ProcessDefinitionPermissions.READ),
            process(EVERYBODY, MEETING, ProcessDefinitionPermissions.READ),
            process(EVERYBODY, AGENDA_ITEM, ProcessDefinitionPermissions.READ),
            process(EVERYBODY, AGREEMENT, ProcessDefinitionPermissions.READ),

            application(SECRETARIAT, "cockpit"),
            process(SECRETARIAT, ANY, LOOK_INTO),
            // Cockpit's overview of tasks asks for this beside the reading of each process.
            allTasks(SECRETARIAT),
            // UPDATE_INSTANCE is what the engine asks of whoever sends a message; EngineDoors closes its other uses.
            process(SECRETARIAT, ADJUSTMENT,
                    ProcessDefinitionPermissions.CREATE_INSTANCE, ProcessDefinitionPermissions.UPDATE_INSTANCE),
            process(SECRETARIAT, WITHDRAWAL, START),
            process(SECRETARIAT, HEARING, START),
            process(SECRETARIAT, MEETING, START),
            process(SECRETARIAT, AGENDA_ITEM, START),
            process(SECRETARIAT, AGREEMENT, START),
            startingAtAll(SECRETARIAT),

            process(OPERATORS, ADJUSTMENT, START),
            process(OPERATORS, WITHDRAWAL, START),
            process(OPERATORS, AGENDA_ITEM, START),
            startingAtAll(OPERATORS),

            process(MEMBERS, AGENDA_ITEM, START),
            startingAtAll(MEMBERS),

            application(ADMINISTRATORS, ANY),
            process(ADMINISTRATORS, ANY, LOOK_INTO),
            allTasks(ADMINISTRATORS),
            everything(ADMINISTRATORS, Resources.USER),
            everything(ADMINISTRATORS, Resources.GROUP),
            everything(ADMINISTRATORS, Resources.GROUP_MEMBERSHIP),
            everything(ADMINISTRATORS, Resources.AUTHORIZATION),
            everything(ADMINISTRATORS, Resources.FILTER),
            new Grant(ADMINISTRATORS, Resources.DEPLOYMENT, ANY, Permissions.READ),
            new Grant(ADMINISTRATORS, Resources.SYSTEM, ANY, SystemPermissions.READ))).toList();

    static Grant filter(String group, String filterId) {
        return new Grant(group, Resources.FILTER, filterId, Permissions.READ);
    }

    private static Grant application(String group, String name) {
        return new Grant(group, Resources.APPLICATION, name, Permissions.ACCESS);
    }

    private static Grant process(String group, String key, Permission... permissions) {
        return new Grant(group, Resources.PROCESS_DEFINITION, key, permissions);
    }

    /** The engine asks for this beside the right to start the process in question. */
    private static Grant startingAtAll(String group) {
        return new Grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    private static Grant allTasks(String group) {
        return new Grant(group, Resources.TASK, ANY, TaskPermissions.READ);
    }

    private static Grant everything(String group, Resource resource) {
        return new Grant(group, resource, ANY, Permissions.ALL);
    }
}
