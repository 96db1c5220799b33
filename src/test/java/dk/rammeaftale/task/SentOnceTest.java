package dk.rammeaftale.task;

import static dk.rammeaftale.PageVisitor.text;
import static dk.rammeaftale.task.TaskStage.CASE_WORKER;
import static dk.rammeaftale.task.TaskStage.SECRETARY;
import static dk.rammeaftale.task.TaskStage.address;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** A form that is sent twice, by a double click or by two colleagues, and a form that is sent in vain. */
@ServiceTest
class SentOnceTest {

    private static final String START = "/opgaver/start/capacity-adjustment";

    @Autowired
    private TaskStage stage;
    @Autowired
    private PageVisitor pages;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private static Map<String, String> proposal() {
        return new HashMap<>(Map.of("kind", "CHANGE", "facilityId", "F-791-01", "placesAfter", "32",
                "effectiveDate", "2027-03-01", "reason", "Efterspørgslen er faldet."));
    }

    /** What the page sends besides what is written into it. */
    private String mark(String page) {
        return Jsoup.parse(pages.reads(CASE_WORKER, page)).select("[name=_mark]").val();
    }

    private long cases() {
        return jdbc.sql("select count(*) from capacity_case").query(Long.class).single();
    }

    private List<MockHttpServletResponse> atTheSameMoment(String address, List<Map<String, String>> forms) throws Exception {
        CyclicBarrier start = new CyclicBarrier(forms.size());
        ExecutorService browsers = Executors.newFixedThreadPool(forms.size());
        try {
            List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
            forms.forEach(form -> sent.add(browsers.submit(() -> {
                start.await();
                return pages.posts(CASE_WORKER, address, form);
            })));
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            browsers.shutdown();
        }
    }

    @Test
    void a_page_that_is_sent_again_leads_to_what_it_started() {
        Map<String, String> form = proposal();
        form.put("_mark", mark(START));
        String started = pages.posts(CASE_WORKER, START, form).getRedirectedUrl();

        MockHttpServletResponse again = pages.posts(CASE_WORKER, START, form);

        assertThat(again.getRedirectedUrl()).isEqualTo(started).contains("nummer=2026-001");
        assertThat(cases()).isOne();
        assertThat(pages.posts("skive", START, form).getRedirectedUrl()).as("what somebody else started").doesNotContain("2026");
        form.put("_mark", mark(START));
        pages.posts(CASE_WORKER, START, form);
        assertThat(cases()).as("a page of its own starts a case of its own").isEqualTo(2);
    }

    @Test
    void a_double_click_starts_one_case() throws Exception {
        Map<String, String> form = proposal();
        form.put("_mark", mark(START));

        List<MockHttpServletResponse> answers = atTheSameMoment(START, List.of(form, form));

        assertThat(cases()).isOne();
        assertThat(answers).allSatisfy(answer ->
                assertThat(answer.getRedirectedUrl()).as(() -> text(answer)).isEqualTo(START + "/kvittering?nummer=2026-001"));
    }

    @Test
    void two_colleagues_who_send_the_same_draft_at_the_same_moment_start_one_case() throws Exception {
        String draft = pages.posts(CASE_WORKER, START + "/kladde", proposal()).getRedirectedUrl();
        Map<String, String> mine = proposal();
        mine.putAll(Map.of("_draft", draft.replaceFirst(".*=", ""), "_edition", "1", "_mark", mark(draft)));
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("_mark", mark(draft));

        List<MockHttpServletResponse> answers = atTheSameMoment(START, List.of(mine, theirs));

        assertThat(cases()).isOne();
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 409).singleElement().satisfies(late ->
                assertThat(Jsoup.parse(text(late)).select("[role=alert]").text())
                        .contains("En kollega har sendt eller slettet kladden", "der er ikke startet noget"));
    }

    @Test
    void a_page_that_was_refused_can_be_sent_again_and_names_the_files_that_are_to_be_attached_again() {
        Map<String, String> form = proposal();
        form.put("effectiveDate", "i morgen");
        form.put("_mark", mark(START));

        MockHttpServletResponse refused = pages.posts(CASE_WORKER, START, form, plan("attachment_1", "plan.pdf"),
                plan("attachment_2", "økonomi.pdf"));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(text(refused)).select("[role=alert]").text()).contains("Vedhæft filerne igen: plan.pdf, økonomi.pdf.");
        form.put("effectiveDate", "2027-03-01");
        assertThat(pages.posts(CASE_WORKER, START, form, plan("attachment_1", "plan.pdf")).getStatus()).isEqualTo(302);
    }

    @Test
    void a_double_click_takes_a_task_once() throws Exception {
        Task contact = stage.toContact();

        List<MockHttpServletResponse> answers = atTheSameMoment(address(contact) + "/tag", List.of(Map.of(), Map.of()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.getRedirectedUrl()).isEqualTo(address(contact)));
        assertThat(stage.holder(contact)).isEqualTo(CASE_WORKER);
    }

    @Test
    void what_was_written_about_a_task_that_is_gone_can_be_copied() {
        Task route = stage.toChooseRoute(pages);
        pages.fills("choose-route", SECRETARY, route, Map.of("route", "HEARING"));

        MockHttpServletResponse late = pages.posts(SECRETARY, address(route), Map.of("route", "HEARING", "note", "Vi har talt med alle."));

        assertThat(late.getStatus()).isEqualTo(404);
        assertThat(text(late)).contains("Opgaven findes ikke længere", "Vi har talt med alle.").doesNotContain(">HEARING<");
        assertThat(pages.posts(SECRETARY, address(route), Map.of("route", "HEARING")).getStatus()).isEqualTo(404);
    }

    private static MockMultipartFile plan(String field, String name) {
        return new MockMultipartFile(field, name, "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    }
}
