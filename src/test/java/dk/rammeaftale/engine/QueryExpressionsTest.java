package dk.rammeaftale.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody runs code in the service by sending an expression along with a search for tasks. */
@ServiceTest
class QueryExpressionsTest {

    private static final String MARK = "rammeaftale.test.evaluated";
    private static final String CODE =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
                    + ".invoke(null,'" + MARK + "','yes')}";

    @Autowired
    private EngineStage stage;
    @Autowired
    private FilterService filterService;
    @LocalServerPort
    private int port;

    @BeforeEach
    void setTheStage() {
        System.clearProperty(MARK);
        stage.set();
    }

    @AfterEach
    void clearTheStage() {
        stage.clear();
        System.clearProperty(MARK);
    }

    @Test
    void an_expression_anywhere_in_a_search_is_refused_unread() {
        String ours = "/filter/" + filter("Mine opgaver").getId();
        Caller member = Caller.basic(port, EngineStage.MEMBER, EngineStage.PASSWORD);
        Caller inTasklist = Caller.browser(port, EngineStage.MEMBER, EngineStage.PASSWORD);

        for (String query : List.of(
                "{\"assigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")) {
            for (String path : List.of("/task", "/task/count", ours + "/list", ours + "/count")) {
                assertThat(member.post("/engine-rest" + path, query.formatted(CODE)).statusCode())
                        .as(path + query).isEqualTo(400);
                assertThat(inTasklist.post("/camunda/api/engine/engine/default" + path, query.formatted(CODE))
                        .statusCode()).as(path + query).isEqualTo(400);
            }
            member.post("/engine-rest" + ours + "/singleResult", query.formatted(CODE));
        }

        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void an_expression_stored_in_a_filter_is_not_evaluated_either() {
        Caller administrator = Caller.basic(port, EngineStage.ADMINISTRATOR, EngineStage.PASSWORD);
        HttpResponse<String> created = administrator.post("/engine-rest/filter/create", """
                {"resourceType":"Task","name":"engine-code","query":{"assigneeExpression":"%s"},"properties":{}}"""
                .formatted(CODE));
        assertThat(created.statusCode()).isEqualTo(200);
        String id = filter("engine-code").getId();

        assertThat(administrator.get("/engine-rest/filter/" + id + "/list").statusCode()).isEqualTo(400);

        filterService.deleteFilter(id);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void our_own_filters_still_know_who_looks() {
        Caller member = Caller.basic(port, EngineStage.MEMBER, EngineStage.PASSWORD);

        for (String name : List.of("Mine opgaver", "Mine høringer", "Min kommunes opgaver", "Overskredet")) {
            assertThat(member.get("/engine-rest/filter/" + filter(name).getId() + "/count").statusCode())
                    .as(name).isEqualTo(200);
        }
    }

    private Filter filter(String name) {
        return filterService.createTaskFilterQuery().filterName(name).singleResult();
    }
}
