package dk.rammeaftale.task;

import static dk.rammeaftale.PageVisitor.text;
import static dk.rammeaftale.task.TaskStage.ADMINISTRATOR;
import static dk.rammeaftale.task.TaskStage.CASE_WORKER;
import static dk.rammeaftale.task.TaskStage.DIRECTOR;
import static dk.rammeaftale.task.TaskStage.OF_ANOTHER_AUTHORITY;
import static dk.rammeaftale.task.TaskStage.SECRETARY;
import static dk.rammeaftale.task.TaskStage.address;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who sees and does which task at our own pages, and what they are told when something is wrong. */
@ServiceTest
class TaskPagesTest {

    @Autowired
    private TaskStage stage;
    @Autowired
    private PageVisitor pages;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @Test
    void a_task_is_listed_for_its_group_and_for_those_who_see_all() {
        Task contact = stage.toContact();

        for (String own : List.of(CASE_WORKER, DIRECTOR)) {
            assertThat(pages.reads(own, "/opgaver")).contains(address(contact), "Dokumentér kontakten: 2026-001", "Ingen endnu",
                    "Viborg Kommune", "Mine (0)", "Min gruppes (1)").doesNotContain("Alle (");
        }
        for (String reader : List.of(SECRETARY, ADMINISTRATOR)) {
            assertThat(pages.reads(reader, "/opgaver?vis=alle")).contains(address(contact), "Alle (1)");
            assertThat(pages.reads(reader, "/opgaver?vis=gruppe")).doesNotContain(address(contact));
        }
        for (String other : List.of(OF_ANOTHER_AUTHORITY, "skive-direktoer")) {
            assertThat(pages.reads(other, "/opgaver")).contains("Du har ingen opgaver lige nu.").doesNotContain(address(contact));
            assertThat(pages.reads(other, "/opgaver?vis=alle")).doesNotContain(address(contact));
        }
    }

    @Test
    void days_left_and_who_has_it_are_told_in_the_list_and_on_the_task() {
        Task answering = stage.toAnswer(pages);

        assertThat(Jsoup.parse(pages.reads("aarhus-direktoer", "/opgaver")).text())
                .contains("Besvar høringen: 2026-001", "17 dage tilbage 28. december 2026 Dig kun den, der har den");
        assertThat(Jsoup.parse(pages.reads("aarhus-direktoer", address(answering))).text())
                .contains("Hvem har opgaven? Dig", "28. december 2026, 17 dage tilbage", "kan ikke gives videre");
        assertThat(Jsoup.parse(pages.reads(SECRETARY, address(answering))).text())
                .contains("Hvem har opgaven? Direktør for sociale forhold, Aarhus Kommune", "den er ikke din at løse");
    }

    @Test
    void what_one_may_start_is_offered() {
        assertThat(pages.reads(CASE_WORKER, "/opgaver"))
                .contains("/opgaver/start/capacity-adjustment", "/opgaver/start/case-withdrawal", "/opgaver/start/agenda-item")
                .doesNotContain("/opgaver/start/meeting", "/opgaver/start/hearing");
        assertThat(pages.reads(SECRETARY, "/opgaver")).contains("/opgaver/start/capacity-adjustment", "/opgaver/start/meeting",
                "/opgaver/start/hearing", "/opgaver/start/framework-agreement");
        assertThat(pages.reads("skive-direktoer", "/opgaver")).contains("/opgaver/start/agenda-item")
                .doesNotContain("/opgaver/start/capacity-adjustment");
        assertThat(pages.reads(ADMINISTRATOR, "/opgaver")).doesNotContain("/opgaver/start/");
    }

    @Test
    void nobody_starts_what_is_not_theirs_to_start() {
        for (String other : List.of("skive-direktoer", ADMINISTRATOR)) {
            assertThat(pages.looks(other, "/opgaver/start/capacity-adjustment").getStatus()).as(other).isEqualTo(403);
            assertThat(pages.posts(other, "/opgaver/start/capacity-adjustment", Map.of("kind", "CHANGE")).getStatus()).isEqualTo(403);
            assertThat(pages.posts(other, "/opgaver/start/capacity-adjustment/kladde", Map.of()).getStatus()).isEqualTo(403);
        }
        for (String nothing : List.of("no-such-process", "agreement-work", "reply-triage")) {
            assertThat(pages.looks(SECRETARY, "/opgaver/start/" + nothing).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void a_stranger_sees_and_sends_nothing() {
        String task = address(stage.toContact());

        for (String address : List.of("/opgaver", task, "/opgaver/start/capacity-adjustment")) {
            assertThat(pages.strangerLooks(address).getStatus()).as(address).isEqualTo(401);
        }
        for (String address : List.of(task, task + "/tag", task + "/kladde", "/opgaver/kladder/1/slet")) {
            assertThat(pages.strangerPosts(address).getStatus()).as(address).isEqualTo(401);
        }
    }

    @Test
    void a_task_of_others_is_refused_and_one_that_is_gone_is_not_found() {
        Task contact = stage.toContact();

        for (String other : List.of(OF_ANOTHER_AUTHORITY, "skive-direktoer")) {
            assertThat(pages.looks(other, address(contact)).getStatus()).isEqualTo(403);
            assertThat(pages.posts(other, address(contact), Map.of()).getStatus()).isEqualTo(403);
            assertThat(pages.posts(other, address(contact) + "/kladde", Map.of()).getStatus()).isEqualTo(403);
        }
        for (String reader : List.of(SECRETARY, ADMINISTRATOR)) {
            assertThat(Jsoup.parse(pages.reads(reader, address(contact))).select(".work-fields[disabled]")).hasSize(1);
            assertThat(pages.posts(reader, address(contact), Map.of()).getErrorMessage()).contains("ikke din at løse");
            assertThat(pages.posts(reader, address(contact) + "/kladde", Map.of()).getStatus()).isEqualTo(403);
        }
        pages.fills("confirm-contact", CASE_WORKER, contact, TaskStage.contacts(pages.reads(CASE_WORKER, address(contact))));
        for (MockHttpServletResponse late : List.of(pages.looks(CASE_WORKER, address(contact)),
                pages.posts(CASE_WORKER, address(contact), Map.of()), pages.posts(CASE_WORKER, address(contact) + "/tag", Map.of()))) {
            assertThat(late.getStatus()).isEqualTo(404);
            assertThat(late.getErrorMessage()).contains("findes ikke længere");
        }
    }

    @Test
    void a_refused_form_comes_back_with_sentences_and_with_what_was_entered() {
        Task contact = stage.toContact();
        Map<String, String> entered = TaskStage.contacts(pages.reads(CASE_WORKER, address(contact)));
        String date = entered.keySet().stream().filter(name -> name.endsWith("_date")).findFirst().orElseThrow();
        entered = new HashMap<>(entered);
        entered.put(date, "2027-05-01");
        entered.put(date.replace("_date", "_reaction"), "De er <glade> & \"enige\".");

        MockHttpServletResponse answer = pages.sends(CASE_WORKER, address(contact), address(contact), entered);

        assertThat(answer.getStatus()).isEqualTo(400);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.title()).startsWith("Fejl: ");
        assertThat(page.select("[role=alert] a[href='#f-" + date + "']").text()).isNotEmpty();
        assertThat(page.select("#f-" + date).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-" + date).val()).isEqualTo("2027-05-01");
        assertThat(page.select("#f-" + date.replace("_date", "_reaction")).val()).isEqualTo("De er <glade> & \"enige\".");
        assertThat(page.select("#f-" + date.replace("_date", "_how") + " [selected]").val()).isEqualTo("PHONE");
        assertThat(stage.isOpen(contact)).isTrue();
        assertThat(stage.journal("2026-001")).noneMatch(line -> line.contains("kontakt"));
    }

    @Test
    void a_refused_start_comes_back_and_starts_nothing() {
        MockHttpServletResponse answer = pages.sends(CASE_WORKER, "/opgaver/start/capacity-adjustment",
                "/opgaver/start/capacity-adjustment", Map.of("kind", "CHANGE", "placesAfter", "tolv", "reason", "Færre søger."));

        assertThat(answer.getStatus()).isEqualTo(400);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("[role=alert]").text()).contains("Skriv et helt tal.");
        assertThat(page.select("#f-reason").val()).isEqualTo("Færre søger.");
        assertThat(page.select("[name=kind][checked]").val()).isEqualTo("CHANGE");
        assertThat(pages.reads(SECRETARY, "/opgaver?vis=alle")).contains("Der er ingen åbne opgaver.");
    }

    @Test
    void what_the_process_does_not_list_is_refused() {
        Task contact = stage.toContact();

        MockHttpServletResponse answer = pages.sends(
                CASE_WORKER, address(contact), address(contact), Map.of("caseOutcome", "APPROVED_AT_MEETING"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(text(answer)).select("[role=alert]").text()).contains("Feltet \"caseOutcome\" kan ikke angives her.");
        assertThat(stage.isOpen(contact)).isTrue();
    }

    @Test
    void a_text_is_as_long_as_the_contract_says() {
        MockHttpServletResponse answer = pages.sends(CASE_WORKER, "/opgaver/start/case-withdrawal",
                "/opgaver/start/case-withdrawal", Map.of("reason", "o".repeat(4001)));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("højst være på 4.000 tegn");
    }
}
