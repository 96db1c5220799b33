package dk.rammeaftale.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists of tasks that Tasklist offers to each role. What a list holds is never more than its reader may see. */
@Component
class TaskFilters {

    private static final String ME = "${ currentUser() }";
    private static final String MY_GROUPS = "${ currentUserGroups() }";
    private static final String NOW = "${ now() }";
    private static final List<String> AUTHORITIES = List.of(Grant.OPERATORS, Grant.MEMBERS);

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    /**
     * A list of ours.
     *
     * @param before what it was called by an earlier version
     * @param roles  the groups that are offered it; administrators see every list
     */
    private record TaskList(
            String name, Optional<String> before, int priority, String description, TaskQuery query, List<String> roles) {
    }

    /** Sees to it that each list is there once and offered to its roles, and leaves alone what somebody has made. */
    void seed(Consumer<Grant> ensure) {
        for (TaskList list : lists()) {
            String id = kept(list);
            list.roles().forEach(role -> ensure.accept(Grant.filter(role, id)));
            if (!list.roles().contains(Grant.EVERYBODY)) {
                hideFromEverybody(id);
            }
        }
    }

    private List<TaskList> lists() {
        return List.of(
                new TaskList("Mine opgaver", Optional.empty(), 0, "Opgaver til mig og til de grupper, jeg er med i",
                        mine(tasks.createTaskQuery()), List.of(Grant.EVERYBODY)),
                new TaskList("Mine høringer", Optional.empty(), 5, "Høringer, som jeg skal svare på",
                        mine(tasks.createTaskQuery().taskDefinitionKey("Task_AnswerHearing")), AUTHORITIES),
                new TaskList("Min kommunes opgaver", Optional.of("Mine gruppers opgaver"), 10,
                        "Kommunens eller regionens opgaver, også dem, en kollega har taget",
                        tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks(), AUTHORITIES),
                new TaskList("Sekretariatets opgaver", Optional.empty(), 12,
                        "Alt, hvad sekretariatet skal gøre, også det, en kollega har taget",
                        tasks.createTaskQuery().taskCandidateGroup(Grant.SECRETARIAT).includeAssignedTasks(),
                        List.of(Grant.SECRETARIAT)),
                new TaskList("Overskredet", Optional.empty(), 15, "Åbne opgaver, hvis frist er udløbet",
                        tasks.createTaskQuery().dueBeforeExpression(NOW),
                        List.of(Grant.SECRETARIAT, Grant.OPERATORS, Grant.MEMBERS)),
                new TaskList("Alle opgaver", Optional.empty(), 20, "Alle åbne opgaver",
                        tasks.createTaskQuery(), List.of(Grant.SECRETARIAT)));
    }

    private static TaskQuery mine(TaskQuery query) {
        return query.or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr();
    }

    private String kept(TaskList list) {
        return ours(list.name())
                .or(() -> list.before().flatMap(this::ours).map(old -> saved(old, list)))
                .orElseGet(() -> saved(filters.newTaskFilter(), list))
                .getId();
    }

    private Filter saved(Filter filter, TaskList list) {
        return filters.saveFilter(filter
                .setName(list.name())
                .setQuery(list.query())
                .setProperties(Map.of("priority", list.priority(), "refresh", true, "description", list.description())));
    }

    /** What somebody has made in Tasklist under the same name has an owner. */
    private Optional<Filter> ours(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(filter -> filter.getOwner() == null)
                .findFirst();
    }

    /** Earlier versions offered each list to everybody. */
    private void hideFromEverybody(String filterId) {
        authorizations.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(Resources.FILTER)
                .resourceId(filterId)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }
}
