package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What each role finds on the start page, and what can be done about a step that has failed. */
@ServiceTest
class StartPageTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");
    private static final RequestPostProcessor MEMBER = someone("lemvig-direktoer", "members", "authority-665");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor OTHER_OPERATOR = someone("skive", "operators", "authority-779");
    private static final String STUCK = "Gået i stå";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private String seenBy(RequestPostProcessor who) throws Exception {
        return read("/", who);
    }

    private String read(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String stuckStepOf(CaseNumber number) {
        Job timer = management.createJobQuery().timers().list().stream()
                .filter(job -> job.getProcessInstanceId().equals(hearingInstanceOf(number)))
                .findFirst()
                .orElseThrow();
        management.setJobRetries(timer.getId(), 0);
        return timer.getId();
    }

    private String hearingInstanceOf(CaseNumber number) {
        return stage.openTasks(number, "Task_AnswerHearing").get(0).getProcessInstanceId();
    }

    private int retriesOf(String job) {
        return management.createJobQuery().jobId(job).singleResult().getRetries();
    }

    @Test
    void everybody_sees_what_waits_for_them_and_their_group_and_how_many_days_are_left() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        CaseNumber atContact = stage.proposes("viborg", stage.proposal());

        String director = "/opgaver/" + stage.taskOf("lemvig-direktoer", number).getId();
        assertThat(seenBy(MEMBER)).contains("Venter på dig", director, "17 dage tilbage, frist 28. december 2026. Du har den.");
        assertThat(seenBy(OPERATOR))
                .contains("/opgaver/" + stage.onlyTask(atContact, "Task_ConfirmContact").getId(), "Ingen har taget den endnu.")
                .doesNotContain(director);
        assertThat(seenBy(OTHER_OPERATOR)).contains("Intet venter på dig lige nu.");
    }

    @Test
    void everybody_follows_the_running_cases_of_their_authority_and_the_secretariat_all_of_them() throws Exception {
        CaseNumber number = stage.proposes("viborg", stage.proposal());

        String line = "Sag %s: Botilbuddet Kildehuset Nord".formatted(number);
        assertThat(seenBy(OPERATOR)).contains("Sager, I følger", line);
        assertThat(seenBy(SECRETARY)).contains("Sager i gang", line);
        assertThat(seenBy(someone("odder", "operators", "authority-727"))).doesNotContain(line)
                .contains("I har ingen sag i gang, og ingen berører jer.");
        assertThat(seenBy(ADMINISTRATOR)).doesNotContain("Sager i gang", "Sager, I følger");
    }

    @Test
    void of_many_tasks_of_a_kind_the_first_are_shown_and_the_others_counted() throws Exception {
        for (int number = 0; number < 4; number++) {
            stage.proposes("viborg", stage.proposal());
        }

        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = null").update();
        assertThat(Jsoup.parse(seenBy(OPERATOR)).select("a:contains(2 mere af slagsen: Dokumentér)").attr("href"))
                .isEqualTo("/opgaver?vis=gruppe");

        jdbc.sql("update ACT_RU_TASK set ASSIGNEE_ = 'viborg'").update();
        assertThat(Jsoup.parse(seenBy(OPERATOR)).select("a:contains(2 mere af slagsen: Dokumentér)").attr("href"))
                .isEqualTo("/opgaver?vis=mine");
    }

    @Test
    void an_empty_list_tells_each_role_what_to_do_or_what_will_come() throws Exception {
        assertThat(Jsoup.parse(read("/hoeringer", SECRETARY)).select("p:contains(ingen åbne høringer) a").attr("href"))
                .isEqualTo("/hoeringer/ny");
        assertThat(read("/hoeringer", MEMBER)).contains("En høring står her, når I bliver spurgt").doesNotContain("/hoeringer/ny");
        assertThat(read("/opgaver?vis=gruppe", MEMBER)).contains("En opgave står her, når");
        assertThat(Jsoup.parse(read("/opfoelgning", SECRETARY)).select("p:contains(Ingen er udpeget) a").attr("href")).isEqualTo("/moeder");
        assertThat(read("/opfoelgning", MEMBER)).contains("En udpegning står her, når den er besluttet på et møde.");
    }

    @Test
    void what_is_over_its_time_is_marked() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = timestamp '2026-12-09 12:00:00' where ID_ = ?")
                .param(stage.taskOf("lemvig-direktoer", number).getId())
                .update();

        assertThat(seenBy(MEMBER)).contains("Over tiden:", "2 dage over tiden");
    }

    @Test
    void the_secretariat_sees_what_others_should_have_done_by_now() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        String late = stage.taskOf("lemvig-direktoer", number).getId();
        assertThat(seenBy(SECRETARY)).doesNotContain("Over tiden hos andre");
        assertThat(read("/opgaver?vis=over-tiden", SECRETARY)).contains("Ingen opgave er over tiden.");

        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = timestamp '2026-12-09 12:00:00' where ID_ = ?").param(late).update();

        assertThat(seenBy(SECRETARY)).contains("Over tiden hos andre", "/opgaver/" + late, "2 dage over tiden");
        assertThat(read("/opgaver?vis=over-tiden", SECRETARY)).contains("/opgaver/" + late).doesNotContain(
                "/opgaver/" + stage.taskOf("skive-direktoer", number).getId());
        for (RequestPostProcessor other : List.of(MEMBER, OPERATOR, ADMINISTRATOR)) {
            assertThat(seenBy(other)).doesNotContain("Over tiden hos andre");
        }
    }

    @Test
    void the_secretariat_sees_how_each_open_hearing_stands() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "OBJECTION", "Vi mangler pladser.");

        assertThat(seenBy(SECRETARY))
                .contains("Åbne høringer", "frist 28. december 2026")
                .contains("1 af 19 har svaret, 1 gør indsigelse, 18 har ikke svaret endnu.");
    }

    @Test
    void members_and_the_operator_see_the_hearing_and_other_operators_do_not() throws Exception {
        stage.isInHearing(stage.proposal());

        assertThat(seenBy(MEMBER)).contains("frist 28. december 2026");
        assertThat(seenBy(OPERATOR)).contains("frist 28. december 2026");
        assertThat(seenBy(OTHER_OPERATOR)).contains("Der er ingen åbne høringer, som du kan se.");
        assertThat(seenBy(ADMINISTRATOR)).doesNotContain("Åbne høringer");
    }

    @Test
    void everybody_sees_the_next_meeting_and_until_when_items_are_taken() throws Exception {
        for (RequestPostProcessor reader : List.of(SECRETARY, ADMINISTRATOR, MEMBER, OPERATOR)) {
            assertThat(seenBy(reader)).containsSubsequence(
                    "De næste møder", "DASSOS, fredag den 5. marts 2027", "Frist for indmelding af punkter: 5. februar 2027.");
        }
    }

    @Test
    void a_mail_that_could_not_be_sent_is_told_to_those_who_read_the_post() throws Exception {
        stage.isInHearing(stage.proposal());
        assertThat(seenBy(SECRETARY)).doesNotContain("Post, der kræver noget");

        jdbc.sql("update mail set state = 'FAILED' where id = (select min(id) from mail)").update();

        assertThat(seenBy(SECRETARY)).contains("1 mail kunne ikke sendes", "/post?tilstand=FAILED");
        assertThat(seenBy(ADMINISTRATOR)).contains("1 mail kunne ikke sendes");
        assertThat(seenBy(MEMBER)).doesNotContain("kunne ikke sendes");
    }

    @Test
    void a_step_that_failed_is_told_in_the_diagrams_words_and_can_be_tried_again() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        String job = stuckStepOf(number);

        assertThat(seenBy(SECRETARY)).contains(STUCK, "i " + number, "/fejl/" + job + "/igen");
        assertThat(read("/fejl", ADMINISTRATOR)).contains("i " + number, "Prøv igen");

        web.perform(post("/fejl/{job}/igen", job).with(SECRETARY).with(csrf())).andExpect(redirectedUrl("/fejl"));

        assertThat(retriesOf(job)).isEqualTo(3);
        assertThat(seenBy(SECRETARY)).doesNotContain(STUCK);
        assertThat(read("/fejl", SECRETARY)).contains("Intet er gået i stå.");
    }

    @Test
    void a_step_that_is_not_stuck_any_more_is_not_tried_again() throws Exception {
        String job = stuckStepOf(stage.isInHearing(stage.proposal()));
        management.setJobRetries(job, 1);

        web.perform(post("/fejl/{job}/igen", job).with(SECRETARY).with(csrf())).andExpect(status().isNotFound());

        assertThat(retriesOf(job)).isEqualTo(1);
    }

    @Test
    void nobody_else_sees_what_failed_or_lets_it_be_tried_again() throws Exception {
        String job = stuckStepOf(stage.isInHearing(stage.proposal()));

        for (RequestPostProcessor other : List.of(MEMBER, OPERATOR, OTHER_OPERATOR)) {
            assertThat(seenBy(other)).doesNotContain(STUCK);
            web.perform(get("/fejl").with(other)).andExpect(status().isForbidden());
            web.perform(post("/fejl/{job}/igen", job).with(other).with(csrf())).andExpect(status().isForbidden());
        }
        web.perform(post("/fejl/{job}/igen", job).with(csrf())).andExpect(status().isUnauthorized());
        web.perform(post("/fejl/{job}/igen", job).with(SECRETARY)).andExpect(status().isForbidden());
        assertThat(retriesOf(job)).isZero();
    }
}
