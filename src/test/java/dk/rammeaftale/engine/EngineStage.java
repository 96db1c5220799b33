package dk.rammeaftale.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** Sets up the people and the small processes on which the engine room is tried, and clears them away again. */
@Component
class EngineStage {

    static final String PASSWORD = "prøvens-egen-2026";
    static final String OPERATOR = "engine-operator";
    static final String MEMBER = "engine-member";
    static final String OTHER = "engine-other";
    static final String SECRETARY = "engine-secretary";
    static final String ADMINISTRATOR = "engine-administrator";

    private static final Map<String, List<String>> PEOPLE = Map.of(
            OPERATOR, List.of("operators", "authority-999"),
            MEMBER, List.of("members"),
            OTHER, List.of(),
            SECRETARY, List.of("secretariat"),
            ADMINISTRATOR, List.of("camunda-admin"));

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private Deployment deployment;
    private List<Authorization> granted = List.of();

    EngineStage(
            IdentityService identityService,
            AuthorizationService authorizationService,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
    }

    void set() {
        PEOPLE.forEach(this::join);
        deployment = repositoryService.createDeployment()
                .name("engine-check")
                .addClasspathResource("dk/rammeaftale/engine/engine-check.bpmn")
                .deploy();
        granted = List.of(
                grant("operators", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE),
                grant("secretariat", ProcessDefinitionPermissions.UPDATE_INSTANCE));
    }

    void clear() {
        granted.forEach(authorization -> authorizationService.deleteAuthorization(authorization.getId()));
        repositoryService.deleteDeployment(deployment.getId(), true);
        PEOPLE.keySet().forEach(identityService::deleteUser);
    }

    /** A running instance with its open task. */
    String ask() {
        return runtimeService.startProcessInstanceByKey("engine-check", "2026-999").getId();
    }

    String openTask(String instance) {
        return taskService.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    boolean isOpen(String task) {
        return taskService.createTaskQuery().taskId(task).count() == 1;
    }

    /** An instance that waits for its message. */
    String answered() {
        String instance = ask();
        taskService.complete(openTask(instance));
        managementService.executeJob(
                managementService.createJobQuery().processInstanceId(instance).singleResult().getId());
        return instance;
    }

    private void join(String username, List<String> groups) {
        User user = identityService.newUser(username);
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        for (String group : groups) {
            if (identityService.createGroupQuery().groupId(group).count() == 0) {
                identityService.saveGroup(identityService.newGroup(group));
            }
            identityService.createMembership(username, group);
        }
    }

    private Authorization grant(String group, ProcessDefinitionPermissions... permissions) {
        Authorization authorization = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(Resources.PROCESS_DEFINITION);
        authorization.setResourceId("engine-check");
        authorization.setPermissions(permissions);
        return authorizationService.saveAuthorization(authorization);
    }
}
