package dk.rammeaftale.task;

import static dk.rammeaftale.PageVisitor.text;
import static dk.rammeaftale.task.TaskStage.ADMINISTRATOR;
import static dk.rammeaftale.task.TaskStage.CASE_WORKER;
import static dk.rammeaftale.task.TaskStage.DIRECTOR;
import static dk.rammeaftale.task.TaskStage.OF_ANOTHER_AUTHORITY;
import static dk.rammeaftale.task.TaskStage.SECRETARY;
import static dk.rammeaftale.task.TaskStage.address;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CountedStatements;
import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Forms that are not sent yet, and the colleagues who go on with them. */
@ServiceTest
class DraftPagesTest {

    private static final String START = "/opgaver/start/capacity-adjustment";

    @Autowired
    private TaskStage stage;
    @Autowired
    private PageVisitor pages;
    @Autowired
    private ServiceTime time;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private MockHttpServletResponse keeps(String who, String page, Map<String, String> entered) {
        String form = page.replaceFirst("\\?.*", "");
        return pages.sends(who, page, form + "/kladde", entered);
    }

    /** @return where the draft is gone on with */
    private String keepsStart(String who, String page, Map<String, String> entered) {
        MockHttpServletResponse answer = keeps(who, page, entered);
        assertThat(answer.getStatus()).as(() -> text(answer)).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private long kept() {
        return jdbc.sql("select count(*) from work_draft").query(Long.class).single();
    }

    private static String alert(MockHttpServletResponse answer) {
        return Jsoup.parse(text(answer)).select("[role=alert]").text();
    }

    private static Map<String, String> proposal() {
        return new HashMap<>(Map.of("kind", "CHANGE", "facilityId", "F-791-01", "placesAfter", "32",
                "effectiveDate", "2027-03-01", "reason", "Efterspørgslen er faldet."));
    }

    @Test
    void a_colleague_goes_on_with_a_draft_and_sends_it() {
        Task contact = stage.toContact();
        String reaction = Jsoup.parse(pages.reads(CASE_WORKER, address(contact))).select("[name$=_reaction]").attr("name");

        assertThat(keeps(CASE_WORKER, address(contact), Map.of(reaction, "De er enige.")).getRedirectedUrl()).isEqualTo(address(contact));

        assertThat(Jsoup.parse(pages.reads(DIRECTOR, "/opgaver")).text())
                .contains("Kladder", "Sagsbehandler, Viborg Kommune 11. december 2026 kl. 09.00");
        Document page = Jsoup.parse(pages.reads(DIRECTOR, address(contact)));
        assertThat(page.select("#f-" + reaction).val()).isEqualTo("De er enige.");
        assertThat(page.text()).contains("Kladde. Gemt af Sagsbehandler, Viborg Kommune");
        pages.fills("confirm-contact", DIRECTOR, contact, TaskStage.contacts(page.outerHtml()));
        assertThat(kept()).isZero();
        assertThat(jdbc.sql("select reaction from capacity_affected").query(String.class).list()).contains("De er enige.");
    }

    @Test
    void nobody_of_another_authority_sees_a_draft() {
        Task contact = stage.toContact();
        keeps(CASE_WORKER, address(contact), Map.of());
        String start = keepsStart(CASE_WORKER, START, Map.of("reason", "Vores egen plan."));

        for (String other : List.of(OF_ANOTHER_AUTHORITY, SECRETARY, ADMINISTRATOR)) {
            assertThat(pages.reads(other, "/opgaver")).as(other).doesNotContain("Kladder");
        }
        assertThat(pages.looks(OF_ANOTHER_AUTHORITY, start).getStatus()).isEqualTo(404);
        assertThat(pages.looks(SECRETARY, start).getStatus()).isEqualTo(404);
        assertThat(pages.reads(SECRETARY, address(contact))).doesNotContain("Gemt af");
        long id = Long.parseLong(start.replaceFirst(".*=", ""));
        assertThat(pages.posts(OF_ANOTHER_AUTHORITY, START + "/kladde", Map.of("_draft", "" + id, "_edition", "1")).getStatus()).isEqualTo(409);
        pages.posts(OF_ANOTHER_AUTHORITY, "/opgaver/kladder/" + id + "/slet", Map.of());
        assertThat(kept()).isEqualTo(2);
        assertThat(pages.posts(ADMINISTRATOR, "/opgaver/kladder/" + id + "/slet", Map.of()).getStatus()).isEqualTo(403);
    }

    @Test
    void there_may_be_several_drafts_of_a_start_form_and_the_one_that_is_sent_disappears() {
        String one = keepsStart(CASE_WORKER, START, proposal());
        String other = keepsStart(CASE_WORKER, START, Map.of("reason", "En anden sag."));
        assertThat(one).isNotEqualTo(other);
        assertThat(keepsStart(CASE_WORKER, one, Map.of("reason", "Efterspørgslen er faldet til det halve."))).isEqualTo(one);
        assertThat(kept()).isEqualTo(2);

        MockHttpServletResponse started = pages.sends(CASE_WORKER, one, START, Map.of());

        assertThat(started.getRedirectedUrl()).isEqualTo(START + "/kvittering?nummer=2026-001");
        assertThat(pages.reads(CASE_WORKER, started.getRedirectedUrl())).contains("2026-001", "De berørte kommuner får forslaget");
        assertThat(pages.looks(CASE_WORKER, one).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select reason from capacity_case").query(String.class).list()).containsExactly("Efterspørgslen er faldet til det halve.");
        assertThat(kept()).isOne();
        assertThat(pages.reads(CASE_WORKER, "/opgaver")).contains(other.replace("&", "&amp;"));
    }

    @Test
    void a_draft_that_is_sent_twice_starts_one_case() {
        String draft = keepsStart(CASE_WORKER, START, proposal());
        Map<String, String> sent = new HashMap<>(proposal());
        sent.put("_draft", draft.replaceFirst(".*=", ""));
        sent.put("_edition", "1");
        pages.posts(CASE_WORKER, START, sent);

        MockHttpServletResponse again = pages.posts(CASE_WORKER, START, sent);

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(alert(again)).contains("En kollega har sendt eller slettet kladden");
        assertThat(jdbc.sql("select count(*) from capacity_case").query(Long.class).single()).isOne();
    }

    @Test
    void the_later_of_two_colleagues_is_told_and_decides() {
        Task contact = stage.toContact();
        String field = Jsoup.parse(pages.reads(CASE_WORKER, address(contact))).select("[name$=_reaction]").attr("name");
        Map<String, String> first = Map.of(field, "Min tekst", "_edition", "0");
        Map<String, String> second = Map.of(field, "Kollegaens tekst", "_edition", "0");
        pages.posts(CASE_WORKER, address(contact) + "/kladde", first);

        MockHttpServletResponse late = pages.posts(DIRECTOR, address(contact) + "/kladde", second);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(alert(late)).contains("Sagsbehandler, Viborg Kommune gemte en kladde 11. december 2026 kl. 09.00, mens du skrev.");
        Document page = Jsoup.parse(text(late));
        assertThat(page.select("#f-" + field).val()).isEqualTo("Kollegaens tekst");
        assertThat(page.select("[name=_edition]").val()).isEqualTo("1");
        assertThat(pages.reads(CASE_WORKER, address(contact))).contains("Min tekst");
        pages.posts(DIRECTOR, address(contact) + "/kladde", Map.of(field, "Kollegaens tekst", "_edition", "1"));
        assertThat(pages.reads(CASE_WORKER, address(contact))).contains("Kollegaens tekst").doesNotContain("Min tekst");
    }

    @Test
    void whoever_sends_without_having_seen_a_colleagues_draft_is_told() {
        Task contact = stage.toContact();
        Map<String, String> entered = new HashMap<>(TaskStage.contacts(pages.reads(DIRECTOR, address(contact))));
        keeps(CASE_WORKER, address(contact), Map.of());
        entered.put("_edition", "0");

        MockHttpServletResponse late = pages.posts(DIRECTOR, address(contact), entered);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(alert(late)).contains("der er ikke sendt noget");
        assertThat(stage.isOpen(contact)).isTrue();
        entered.put("_edition", "1");
        assertThat(pages.posts(DIRECTOR, address(contact), entered).getStatus()).isEqualTo(302);
    }

    @Test
    void the_draft_of_a_task_that_ends_elsewhere_is_cleaned_away() {
        Task contact = stage.toContact();
        keeps(CASE_WORKER, address(contact), Map.of());
        Map<String, Object> contacts = new HashMap<>(TaskStage.contacts(pages.reads(CASE_WORKER, address(contact))));

        stage.as(CASE_WORKER, () -> {
            tasks.complete(contact.getId(), contacts);
            return null;
        });

        assertThat(pages.reads(CASE_WORKER, "/opgaver")).doesNotContain("Kladder");
        time.dueWorkIsDone();
        assertThat(kept()).isZero();
    }

    @Test
    void a_draft_is_refused_that_is_longer_than_the_engine_takes() {
        MockHttpServletResponse refused = keeps(CASE_WORKER, START, Map.of("reason", "o".repeat(4001)));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(alert(refused)).contains("den må højst være på 4.000 tegn");
        assertThat(kept()).isZero();
    }

    @Test
    void a_draft_is_refused_that_no_database_keeps() {
        MockHttpServletResponse refused = keeps(CASE_WORKER, START, Map.of("reason", "Nul\0tegn"));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(alert(refused)).contains("tegn, der ikke kan gemmes");
    }

    @Test
    void only_fields_of_the_form_are_kept_and_files_are_not() {
        String draft = keepsStart(CASE_WORKER, START, Map.of("caseOutcome", "APPROVED_AT_MEETING", "reason", "Kort."));

        assertThat(jdbc.sql("select name from work_draft_value").query(String.class).list())
                .contains("reason", "kind").doesNotContain("caseOutcome", "attachment_1", "_csrf", "_edition");
        assertThat(pages.reads(CASE_WORKER, draft)).contains("Filer gemmes ikke i en kladde.");
    }

    @Test
    void a_draft_with_what_looks_like_a_citizens_number_warns() {
        String draft = keepsStart(CASE_WORKER, START, Map.of("reason", "Borgeren 010190-1234 flytter."));

        assertThat(pages.reads(CASE_WORKER, draft)).contains("Noget i felterne ligner et CPR-nummer.");
        assertThat(pages.reads(CASE_WORKER, keepsStart(CASE_WORKER, draft, Map.of("reason", "En borger flytter."))))
                .doesNotContain("Noget i felterne ligner et CPR-nummer.");
    }

    @Test
    void a_draft_is_deleted() {
        String draft = keepsStart(CASE_WORKER, START, Map.of());

        pages.posts(CASE_WORKER, "/opgaver/kladder/" + draft.replaceFirst(".*=", "") + "/slet", Map.of("edition", "1"));

        assertThat(kept()).isZero();
    }

    @Test
    void a_draft_that_a_colleague_has_saved_again_is_not_deleted_by_an_older_page() {
        Task contact = stage.toContact();
        keeps(CASE_WORKER, address(contact), Map.of());
        Document seen = Jsoup.parse(pages.reads(CASE_WORKER, address(contact)));
        keeps(DIRECTOR, address(contact), Map.of());
        String deletes = seen.select("form[action$=/slet]").attr("action");
        String edition = seen.select("form[action$=/slet] [name=edition]").val();

        MockHttpServletResponse late = pages.posts(CASE_WORKER, deletes, Map.of("edition", edition));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getErrorMessage()).startsWith("Socialdirektør, Viborg Kommune gemte kladden igen 11. december 2026");
        assertThat(kept()).isOne();
        assertThat(pages.posts(CASE_WORKER, deletes, Map.of("edition", "2")).getStatus()).isEqualTo(302);
        assertThat(kept()).isZero();
    }

    @Test
    void whoever_keeps_a_draft_is_told_who_can_go_on_with_it() {
        Task contact = stage.toContact();
        keeps(CASE_WORKER, address(contact), Map.of());

        assertThat(Jsoup.parse(pages.reads(DIRECTOR, address(contact))).text())
                .contains("De kolleger, der må sende den, kan åbne den og gøre den færdig.");
        assertThat(Jsoup.parse(pages.reads(DIRECTOR, "/opgaver")).text())
                .contains("De, der må sende en kladde, kan åbne den og gøre den færdig.");
    }

    @Test
    void a_draft_of_what_a_colleague_may_not_send_is_named_without_a_way_in() {
        Task answering = stage.toAnswer(pages);
        keeps("aarhus-direktoer", address(answering), Map.of("answer", "REMARK"));

        assertThat(pages.reads("aarhus", "/opgaver")).contains("(kan kun åbnes af dem, der kan sende den)").doesNotContain(address(answering));
        assertThat(pages.looks("aarhus", address(answering)).getStatus()).isEqualTo(403);
        String start = keepsStart("aarhus", START, Map.of());
        assertThat(pages.reads("aarhus", "/opgaver")).contains(start);
        assertThat(pages.reads("aarhus-direktoer", "/opgaver")).contains("Kapacitetsjustering (kan kun åbnes").doesNotContain(start);
    }

    @Test
    void the_list_asks_no_more_of_the_database_when_there_is_more_in_it() throws Exception {
        for (int number = 0; number < 2; number++) {
            keeps(CASE_WORKER, address(stage.toContact()), Map.of());
        }
        keepsStart(CASE_WORKER, START, Map.of());
        long few = CountedStatements.of(() -> pages.reads(CASE_WORKER, "/opgaver?vis=gruppe"));
        for (int number = 0; number < 4; number++) {
            keeps(CASE_WORKER, address(stage.toContact()), Map.of());
            keepsStart(CASE_WORKER, START, Map.of());
        }

        assertThat(CountedStatements.of(() -> pages.reads(CASE_WORKER, "/opgaver?vis=gruppe"))).isEqualTo(few).isPositive();
    }
}
