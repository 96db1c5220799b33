package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of tasks that each role is offered in Tasklist. */
@ServiceTest
class TaskFiltersTest {

    private static final long DAY = 24L * 60 * 60 * 1000;

    @Autowired
    private EngineStage stage;
    @Autowired
    private AuthorisationSeed seed;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private IdentityService identities;

    @BeforeEach
    void setTheStage() {
        stage.set();
    }

    @AfterEach
    void clearTheStage() {
        identities.clearAuthentication();
        stage.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "engine-operator  | operators     | Mine opgaver, Mine høringer, Min kommunes opgaver, Overskredet",
        "engine-member    | members       | Mine opgaver, Mine høringer, Min kommunes opgaver, Overskredet",
        "engine-secretary | secretariat   | Mine opgaver, Sekretariatets opgaver, Overskredet, Alle opgaver",
        "engine-other     | engine-nobody | Mine opgaver"})
    void each_role_is_offered_the_lists_that_are_for_it(String who, String group, String names) {
        identities.setAuthentication(who, List.of(group));

        assertThat(filters.createTaskFilterQuery().list()).extracting(Filter::getName)
                .containsExactlyInAnyOrder(names.split(", "));
    }

    @Test
    void a_hearing_is_among_mine_and_others_tasks_are_not() {
        String task = stage.openTask(stage.ask());
        identities.setAuthentication(EngineStage.MEMBER, List.of("members"));

        assertThat(inList("Mine opgaver")).contains(task);
        assertThat(inList("Mine høringer")).as("what is no hearing").doesNotContain(task);
        identities.setAuthentication(EngineStage.OPERATOR, List.of("operators", "authority-999"));
        assertThat(inList("Mine opgaver")).doesNotContain(task);
    }

    @Test
    void a_task_is_overdue_once_its_time_has_passed() {
        Task task = tasks.createTaskQuery().taskId(stage.openTask(stage.ask())).singleResult();
        task.setDueDate(new Date(ClockUtil.getCurrentTime().getTime() + DAY));
        tasks.saveTask(task);
        identities.setAuthentication(EngineStage.SECRETARY, List.of("secretariat"));
        assertThat(inList("Overskredet")).doesNotContain(task.getId());

        identities.clearAuthentication();
        task.setDueDate(new Date(ClockUtil.getCurrentTime().getTime() - DAY));
        tasks.saveTask(task);
        identities.setAuthentication(EngineStage.SECRETARY, List.of("secretariat"));
        assertThat(inList("Overskredet")).contains(task.getId());
    }

    @Test
    void an_installation_with_the_lists_of_before_gets_these_and_no_doubles() {
        Filter renamed = named("Min kommunes opgaver").findFirst().orElseThrow();
        filters.saveFilter(renamed.setName("Mine gruppers opgaver"));
        everybodySees(renamed);
        everybodySees(named("Alle opgaver").findFirst().orElseThrow());
        Filter own = filters.saveFilter(filters.newTaskFilter("Overskredet").setOwner(EngineStage.SECRETARY));
        try {
            seed.seed();
            seed.seed();

            assertThat(named("Min kommunes opgaver")).extracting(Filter::getId).containsExactly(renamed.getId());
            assertThat(named("Mine gruppers opgaver")).isEmpty();
            assertThat(named("Overskredet")).hasSize(2).extracting(Filter::getOwner).contains(EngineStage.SECRETARY);
            identities.setAuthentication(EngineStage.OTHER, List.of());
            assertThat(filters.createTaskFilterQuery().list()).extracting(Filter::getName).containsExactly("Mine opgaver");
        } finally {
            identities.clearAuthentication();
            filters.deleteFilter(own.getId());
        }
    }

    private void everybodySees(Filter filter) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private Stream<Filter> named(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream();
    }

    private List<String> inList(String name) {
        return filters.<Task>list(named(name).findFirst().orElseThrow().getId()).stream().map(Task::getId).toList();
    }
}
