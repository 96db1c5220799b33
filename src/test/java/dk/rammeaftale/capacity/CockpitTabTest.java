package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What Cockpit shows beside a running process, and to whom. */
@ServiceTest
class CockpitTabTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor MEMBER = someone("lemvig-direktoer", "members", "authority-665");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor OTHER_OPERATOR = someone("skive", "operators", "authority-779");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");
    private static final RequestPostProcessor STRANGER = someone("fremmed");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private Hearings hearings;
    @Autowired
    private RuntimeService runtime;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void an_instance_leads_the_secretariat_to_its_case_or_its_hearing() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());

        web.perform(get(tab(number, "capacity-adjustment")).with(SECRETARY))
                .andExpect(redirectedUrl("/sager/" + number + "/resume"));
        web.perform(get(tab(number, "hearing")).with(SECRETARY)).andExpect(redirectedUrl(matrix(number)));
    }

    @Test
    void an_instance_tells_nothing_to_those_who_may_not_look_into_it() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());

        for (RequestPostProcessor other : new RequestPostProcessor[] {MEMBER, OPERATOR, OTHER_OPERATOR, STRANGER}) {
            web.perform(get(tab(number, "hearing")).with(other)).andExpect(status().isNotFound());
        }
        web.perform(get("/cockpit/forloeb/ukendt").with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(get("/cockpit/forloeb/ukendt")).andExpect(status().isUnauthorized());
    }

    @Test
    void the_matrix_stands_alone_with_the_way_to_its_page_and_is_seen_by_those_who_see_the_hearing() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "OBJECTION", "Vi mangler pladser.");

        assertThat(read(matrix(number), SECRETARY))
                .contains("Vi mangler pladser.", "Lemvig Kommune", "href=\"" + matrix(number).replace("/matrix", "") + "\"")
                .doesNotContain("<html", "Registrér svar", "Send igen");
        assertThat(read(matrix(number), MEMBER)).contains("Lemvig Kommune");
        web.perform(get(matrix(number)).with(ADMINISTRATOR)).andExpect(status().isNotFound());
        web.perform(get(matrix(number)).with(STRANGER)).andExpect(status().isNotFound());
    }

    @Test
    void the_case_in_short_tells_where_it_stands_and_is_seen_by_those_who_see_the_case() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        String address = "/sager/" + number + "/resume";

        assertThat(read(address, SECRETARY))
                .contains("Sag " + number, "href=\"/sager/" + number + "\"", "Høring, runde 1")
                .doesNotContain("<html");
        assertThat(read(address, OPERATOR)).contains("Sag " + number, "Høring, runde 1");
        assertThat(read(address, OTHER_OPERATOR)).contains("Sag " + number).doesNotContain("Høring, runde 1");
        web.perform(get(address).with(STRANGER)).andExpect(status().isNotFound());
        web.perform(get("/sager/2026-99x/resume").with(SECRETARY)).andExpect(status().isNotFound());
    }

    private String tab(CaseNumber number, String process) {
        return "/cockpit/forloeb/" + runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), process)
                .singleResult()
                .getId();
    }

    private String matrix(CaseNumber number) {
        return "/hoeringer/" + hearings.of(number).get(0).id() + "/matrix";
    }

    private String read(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
