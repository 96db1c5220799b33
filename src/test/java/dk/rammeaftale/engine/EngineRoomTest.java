package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.GenericApplicationContext;

/** How the engine is set up when the service has started. */
@ServiceTest
class EngineRoomTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private DataSource dataSource;
    @Autowired
    private Flyway flyway;
    @Autowired
    private DiagramDeployment diagramDeployment;
    @Autowired
    private AuthorisationSeed authorisationSeed;
    @Autowired
    private GenericApplicationContext context;

    @Test
    void the_missing_index_on_a_tasks_parent_is_there() throws SQLException {
        assertThat(indexedColumnsOfTasks()).contains("PARENT_TASK_ID_");
    }

    @Test
    void diagrams_that_have_not_changed_are_not_deployed_again() {
        RepositoryService repository = engine.getRepositoryService();
        long before = repository.createDeploymentQuery().count();

        diagramDeployment.deploy();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void diagrams_are_named_alike_however_the_service_is_packaged() {
        RepositoryService repository = engine.getRepositoryService();

        assertThat(repository.createDeploymentQuery().deploymentName("rammeaftale").list())
                .allSatisfy(deployment -> assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                        .allMatch(name -> name.matches("bpmn/[a-z-]+\\.bpmn")));
    }

    @Test
    void granting_again_changes_nothing() {
        AuthorizationService authorizations = engine.getAuthorizationService();
        FilterService filters = engine.getFilterService();
        long grants = authorizations.createAuthorizationQuery().count();
        long lists = filters.createTaskFilterQuery().count();

        authorisationSeed.seed();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(lists).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_engine_waits_for_flyway() {
        assertThat(context.getBeanDefinition("houseRules").getDependsOn())
                .anyMatch(name -> name.toLowerCase().contains("flyway"));
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void the_engine_keeps_the_settings_of_the_house() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.isTaskMetricsEnabled()).isFalse();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P3650D");
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
        assertThat(settings.isEnablePasswordPolicy()).as("on in production only").isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
    }

    @Test
    void a_task_without_a_process_cannot_be_made() {
        TaskService tasks = engine.getTaskService();

        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void a_person_whom_nobody_knows_and_a_wrong_password_are_refused_alike_and_wrong_ones_make_wait() {
        var identity = engine.getIdentityService();
        var user = identity.newUser("engine-forgetful");
        user.setPassword("rigtig");
        identity.saveUser(user);
        try {
            assertThat(identity.checkPassword("engine-nobody", "rigtig")).isFalse();
            assertThat(identity.checkPassword("engine-forgetful", "forkert")).isFalse();
            assertThat(identity.checkPassword("engine-forgetful", "rigtig")).as("still waiting").isFalse();
        } finally {
            identity.deleteUser("engine-forgetful");
        }
    }

    private List<String> indexedColumnsOfTasks() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            String table = connection.getMetaData().storesLowerCaseIdentifiers() ? "act_ru_task" : "ACT_RU_TASK";
            try (ResultSet indexes = connection.getMetaData().getIndexInfo(null, null, table, false, false)) {
                while (indexes.next()) {
                    if (indexes.getInt("ORDINAL_POSITION") == 1) {
                        columns.add(indexes.getString("COLUMN_NAME").toUpperCase());
                    }
                }
            }
        }
        return columns;
    }
}
