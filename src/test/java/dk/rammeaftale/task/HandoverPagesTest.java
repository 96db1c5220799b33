package dk.rammeaftale.task;

import static dk.rammeaftale.PageVisitor.text;
import static dk.rammeaftale.task.TaskStage.ADMINISTRATOR;
import static dk.rammeaftale.task.TaskStage.CASE_WORKER;
import static dk.rammeaftale.task.TaskStage.DIRECTOR;
import static dk.rammeaftale.task.TaskStage.OF_ANOTHER_AUTHORITY;
import static dk.rammeaftale.task.TaskStage.SECOND_SECRETARY;
import static dk.rammeaftale.task.TaskStage.SECRETARY;
import static dk.rammeaftale.task.TaskStage.address;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Taking a task, giving it back, handing it on and taking it over. */
@ServiceTest
class HandoverPagesTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    private TaskStage stage;
    @Autowired
    private PageVisitor pages;

    private Task task;

    @BeforeEach
    void a_case_of_viborg_is_to_be_contacted_about() {
        stage.isSet();
        task = stage.toContact();
    }

    private MockHttpServletResponse does(String who, String what, Map<String, String> entered) {
        return pages.posts(who, address(task) + "/" + what, entered);
    }

    private void isMoved(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(() -> text(answer)).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(address(task));
    }

    @Test
    void a_task_is_taken_and_given_back() {
        isMoved(does(CASE_WORKER, "tag", NOTHING));
        assertThat(stage.holder(task)).isEqualTo(CASE_WORKER);
        assertThat(pages.reads(CASE_WORKER, "/opgaver")).contains("Mine (1)", "Dig");
        assertThat(Jsoup.parse(pages.reads(DIRECTOR, "/opgaver")).text()).contains("Sagsbehandler, Viborg Kommune Viborg Kommune");

        isMoved(does(CASE_WORKER, "laeg-tilbage", NOTHING));
        assertThat(stage.holder(task)).isNull();
        assertThat(stage.journal("2026-001")).as("a case is not told of it").noneMatch(line -> line.contains("Opgaven"));
    }

    @Test
    void what_a_colleague_has_taken_is_neither_taken_nor_done_by_another() {
        does(CASE_WORKER, "tag", NOTHING);

        MockHttpServletResponse late = does(DIRECTOR, "tag", NOTHING);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getErrorMessage()).isEqualTo("Opgaven er allerede taget af Sagsbehandler, Viborg Kommune.");
        assertThat(pages.posts(DIRECTOR, address(task), NOTHING).getErrorMessage()).contains("Overtag den, før du løser den.");
        assertThat(does(DIRECTOR, "laeg-tilbage", NOTHING).getStatus()).isEqualTo(403);
        assertThat(stage.holder(task)).isEqualTo(CASE_WORKER);
    }

    @Test
    void whoever_presses_twice_has_done_it_already() {
        isMoved(does(CASE_WORKER, "tag", NOTHING));
        isMoved(does(CASE_WORKER, "tag", NOTHING));
        assertThat(stage.holder(task)).isEqualTo(CASE_WORKER);

        isMoved(does(CASE_WORKER, "laeg-tilbage", NOTHING));
        isMoved(does(CASE_WORKER, "laeg-tilbage", NOTHING));
        assertThat(stage.holder(task)).isNull();

        does(CASE_WORKER, "tag", NOTHING);
        Map<String, String> taking = Map.of("fra", CASE_WORKER, "grund", "Det haster.");
        isMoved(does(DIRECTOR, "overtag", taking));
        isMoved(does(DIRECTOR, "overtag", taking));
        assertThat(stage.holder(task)).isEqualTo(DIRECTOR);
        assertThat(stage.mailed("task-moved")).hasSize(1);
    }

    @Test
    void a_task_is_not_taken_over_from_somebody_else_than_the_page_showed() {
        stage.isSet();
        task = stage.toChooseRoute(pages);
        does(SECRETARY, "tag", NOTHING);
        String seen = Jsoup.parse(pages.reads(SECOND_SECRETARY, address(task))).select("[name=fra]").val();
        assertThat(seen).isEqualTo(SECRETARY);

        MockHttpServletResponse late = does(SECOND_SECRETARY, "overtag", Map.of("fra", "nogen", "grund", "Han er på ferie."));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(text(late)).select("[role=alert]").text()).contains("Opgaven er flyttet, mens du skrev:", "har den nu");
        assertThat(Jsoup.parse(text(late)).select("#f-grund").val()).isEqualTo("Han er på ferie.");
        assertThat(stage.holder(task)).isEqualTo(SECRETARY);
        assertThat(stage.mailed("task-moved")).isEmpty();

        does(SECRETARY, "laeg-tilbage", NOTHING);
        MockHttpServletResponse free = does(SECOND_SECRETARY, "overtag", Map.of("fra", SECRETARY, "grund", "Han er på ferie."));
        assertThat(free.getStatus()).isEqualTo(409);
        assertThat(free.getErrorMessage()).contains("ingen har den nu");
    }

    @Test
    void a_task_is_handed_on_to_a_colleague_and_the_case_is_told() {
        isMoved(does(CASE_WORKER, "giv-videre", Map.of("til", DIRECTOR)));

        assertThat(stage.holder(task)).isEqualTo(DIRECTOR);
        assertThat(stage.journal("2026-001")).contains("Sagsbehandler, Viborg Kommune: Opgaven «%s» er givet videre til %s."
                .formatted(task.getName(), "Socialdirektør, Viborg Kommune"));
        assertThat(stage.mailed("task-handed-on")).containsExactly("direktoer@viborg.example");
        assertThat(stage.mailed("task-moved")).isEmpty();
    }

    @Test
    void a_colleague_from_whom_a_task_is_taken_is_told_and_why() {
        does(CASE_WORKER, "tag", NOTHING);
        assertThat(stage.mailed("task-moved")).isEmpty();

        isMoved(does(DIRECTOR, "overtag", Map.of("fra", CASE_WORKER, "grund", "Det haster, se 010190-1234.")));

        assertThat(stage.mailed("task-moved")).containsExactly("sagsbehandler@viborg.example");
        assertThat(stage.textMailed("task-moved")).contains(
                "Socialdirektør, Viborg Kommune har flyttet opgaven", "Begrundelse: Det haster, se [fjernet].");
        assertThat(stage.mailed("task-handed-on")).isEmpty();
    }

    @Test
    void a_reason_of_many_lines_is_as_long_as_it_is_written() {
        does(CASE_WORKER, "tag", NOTHING);

        isMoved(does(DIRECTOR, "overtag", Map.of("fra", CASE_WORKER, "grund", "o\r\n".repeat(499) + "o")));
        isMoved(does(DIRECTOR, "giv-videre", Map.of("til", CASE_WORKER, "begrundelse", "o\r\n".repeat(499) + "o")));
    }

    @Test
    void whoever_takes_it_from_another_says_why() {
        does(CASE_WORKER, "tag", NOTHING);

        for (String what : List.of("overtag", "giv-videre")) {
            MockHttpServletResponse refused = does(DIRECTOR, what, Map.of("til", CASE_WORKER, "fra", CASE_WORKER, "grund", " "));
            assertThat(refused.getStatus()).as(what).isEqualTo(400);
        }
        assertThat(text(does(DIRECTOR, "overtag", Map.of("fra", CASE_WORKER)))).contains("Skriv, hvorfor opgaven flyttes: en anden har den.");
        assertThat(does(DIRECTOR, "overtag", Map.of("fra", CASE_WORKER, "grund", "o".repeat(1001))).getStatus()).isEqualTo(400);
        assertThat(stage.holder(task)).isEqualTo(CASE_WORKER);

        isMoved(does(DIRECTOR, "overtag", Map.of("fra", CASE_WORKER, "grund", "Ferie, se 010190-1234.")));
        assertThat(stage.holder(task)).isEqualTo(DIRECTOR);
        assertThat(stage.journal("2026-001")).contains(
                "Socialdirektør, Viborg Kommune: Opgaven «%s» er overtaget fra Sagsbehandler, Viborg Kommune. Begrundelse: Ferie, se [fjernet]."
                        .formatted(task.getName()));
    }

    @Test
    void it_goes_to_people_of_the_same_group_only() {
        for (String to : List.of(OF_ANOTHER_AUTHORITY, SECRETARY, ADMINISTRATOR, CASE_WORKER, "nobody", "")) {
            MockHttpServletResponse refused = does(CASE_WORKER, "giv-videre", Map.of("til", to));
            assertThat(refused.getStatus()).as(to).isEqualTo(400);
            assertThat(text(refused)).contains("Vælg en kollega fra listen.");
        }
        assertThat(Jsoup.parse(pages.reads(CASE_WORKER, address(task))).select("#f-til option").eachAttr("value"))
                .containsExactly("", DIRECTOR);
        assertThat(stage.holder(task)).isNull();
    }

    @Test
    void nobody_outside_the_group_moves_it() {
        for (String what : List.of("tag", "laeg-tilbage", "giv-videre", "overtag")) {
            for (String other : List.of(OF_ANOTHER_AUTHORITY, "skive-direktoer", SECRETARY, ADMINISTRATOR)) {
                assertThat(does(other, what, Map.of("til", DIRECTOR, "grund", "Fordi", "begrundelse", "Fordi")).getStatus())
                        .as(other + " " + what)
                        .isEqualTo(403);
            }
        }
        assertThat(stage.holder(task)).isNull();
    }

    @Test
    void the_secretariat_hands_on_among_itself() {
        stage.isSet();
        task = stage.toChooseRoute(pages);

        isMoved(does(SECRETARY, "giv-videre", Map.of("til", SECOND_SECRETARY, "begrundelse", "Du kender sagen.")));
        assertThat(stage.holder(task)).isEqualTo(SECOND_SECRETARY);
        assertThat(does(CASE_WORKER, "overtag", Map.of("grund", "Fordi")).getStatus()).isEqualTo(403);
    }

    @Test
    void a_task_of_one_person_is_not_moved() {
        stage.isSet();
        task = stage.toAnswer(pages);

        for (String what : List.of("laeg-tilbage", "giv-videre", "overtag")) {
            assertThat(does("aarhus-direktoer", what, Map.of("til", "aarhus", "grund", "Fordi")).getStatus()).isEqualTo(403);
        }
        assertThat(stage.holder(task)).isEqualTo("aarhus-direktoer");
    }
}
