package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.PlanStage.ADMINISTRATOR;
import static dk.rammeaftale.meeting.PlanStage.CASE_WORKER;
import static dk.rammeaftale.meeting.PlanStage.MEMBER;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.meeting.model.MeetingState;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sees what of a meeting, on the pages and by the interface. */
@ServiceTest
class MeetingsSeenTest {

    private static final String MARCH = "dassos-2027-03-05";
    private static final List<RequestPostProcessor> EVERYONE = List.of(SECRETARY, MEMBER, CASE_WORKER, ADMINISTRATOR);

    @Autowired
    private PlanStage stage;
    @Autowired
    private MeetingRunStage run;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        stage.handsIn("DASSOS", "Proces for rammeaftalen");
        stage.caseHandsIn("2026-001");
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private void decided() {
        stage.rows().sql("update agenda_bullet set outcome = 'APPROVED' where decides_case").update();
    }

    @Test
    void everyone_logged_in_sees_when_and_where_the_forums_meet() throws Exception {
        for (RequestPostProcessor one : EVERYONE) {
            assertThat(stage.reads(one, "/moeder")).contains("fredag den 5. marts 2027 kl. 12.00–13.45", "Viborg Rådhus",
                    "fredag den 5. februar 2027", "Planlagt", "/moeder/dassos-2027-03-05\"");
            assertThat(stage.reads(one, "/moeder/" + MARCH)).contains("fredag den 5. marts 2027 kl. 12.00–13.45", "Viborg Rådhus");
            stage.performs(get("/api/meetings").accept(MediaType.APPLICATION_JSON).with(one))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.length()").value(9))
                    .andExpect(jsonPath("$[1].id").value(MARCH))
                    .andExpect(jsonPath("$[1].forum").value("DASSOS"))
                    .andExpect(jsonPath("$[1].date").value("2027-03-05"))
                    .andExpect(jsonPath("$[1].handInDeadline").value("2027-02-05"))
                    .andExpect(jsonPath("$[1].state").value("PLANNED"));
        }
        stage.performs(get("/moeder").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
        stage.performs(get("/api/meetings")).andExpect(status().isUnauthorized());
    }

    @Test
    void only_the_secretariat_is_offered_to_plan() throws Exception {
        assertThat(stage.reads(SECRETARY, "/moeder")).contains("/moeder/plan\"", "/moeder/ny\"", "/moeder/fora\"");
        assertThat(stage.reads(SECRETARY, "/moeder/" + MARCH)).contains("/flyt\"", "/aflys\"");
        for (RequestPostProcessor other : List.of(MEMBER, CASE_WORKER, ADMINISTRATOR)) {
            assertThat(stage.reads(other, "/moeder")).doesNotContain("/moeder/plan\"", "/moeder/ny\"", "/moeder/fora\"");
            assertThat(stage.reads(other, "/moeder/" + MARCH)).doesNotContain("/flyt\"", "/aflys\"", "/dagsorden\"");
        }
    }

    @Test
    void the_items_are_the_secretariats_until_the_agenda_is_sent_and_then_the_members_too() throws Exception {
        seesItems(SECRETARY, 2);
        for (RequestPostProcessor other : List.of(MEMBER, CASE_WORKER, ADMINISTRATOR)) {
            seesItems(other, 0);
        }
        stage.hasCome(MARCH, MeetingState.AGENDA_PUBLISHED);
        seesItems(SECRETARY, 2);
        seesItems(MEMBER, 2);
        seesItems(CASE_WORKER, 0);
        seesItems(ADMINISTRATOR, 0);
    }

    private void seesItems(RequestPostProcessor who, int number) throws Exception {
        stage.performs(get("/api/meetings/" + MARCH).accept(MediaType.APPLICATION_JSON).with(who))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(MARCH))
                .andExpect(jsonPath("$.items.length()").value(number));
        assertThat(stage.reads(who, "/moeder/" + MARCH).contains("Proces for rammeaftalen")).isEqualTo(number > 0);
    }

    @Test
    void an_item_has_its_number_its_case_and_its_outcomes_once_the_minutes_are_sent() throws Exception {
        stage.hasCome(MARCH, MeetingState.HELD);
        decided();
        stage.performs(get("/api/meetings/" + MARCH).accept(MediaType.APPLICATION_JSON).with(MEMBER))
                .andExpect(jsonPath("$.items[0].number").value("1.1"))
                .andExpect(jsonPath("$.items[0].section").value("DECISION"))
                .andExpect(jsonPath("$.items[0].title").value("Proces for rammeaftalen"))
                .andExpect(jsonPath("$.items[0].caseNumber").isEmpty())
                .andExpect(jsonPath("$.items[1].number").value("1.2"))
                .andExpect(jsonPath("$.items[1].caseNumber").value("2026-001"))
                .andExpect(jsonPath("$.items[1].outcomes.length()").value(0));
        stage.performs(get("/api/meetings/" + MARCH).accept(MediaType.APPLICATION_JSON).with(SECRETARY))
                .andExpect(jsonPath("$.items[1].outcomes[0]").value("APPROVED"));

        stage.hasCome(MARCH, MeetingState.MINUTES_PUBLISHED);
        stage.performs(get("/api/meetings/" + MARCH).accept(MediaType.APPLICATION_JSON).with(MEMBER))
                .andExpect(jsonPath("$.items[0].outcomes.length()").value(0))
                .andExpect(jsonPath("$.items[1].outcomes[0]").value("APPROVED"));
        assertThat(stage.reads(MEMBER, "/moeder/" + MARCH)).contains("1.2", "Sag 2026-001", "Godkendt", "/referat/vis\"");
    }

    @Test
    void an_item_that_was_withdrawn_after_the_agenda_was_sent_keeps_its_number() throws Exception {
        stage.handsIn("DASSOS", "Sidste punkt");
        stage.rows().sql("update agenda_item set state = 'WITHDRAWN' where source = 'CASE'").update();
        assertThat(stage.reads(SECRETARY, "/moeder/" + MARCH)).contains("Sidste punkt", "1.2").doesNotContain("Sag 2026-001", "1.3");

        stage.rows().sql("update agenda_item set listed_in = 1").update();
        assertThat(stage.reads(SECRETARY, "/moeder/" + MARCH)).contains("Sag 2026-001", "(udgår)", "Sidste punkt", "1.3");
    }

    @Test
    void a_draft_or_no_meeting_at_all_is_the_same_to_whoever_does_not_plan() throws Exception {
        stage.hasCome(MARCH, MeetingState.DRAFT);

        stage.performs(get("/api/meetings").accept(MediaType.APPLICATION_JSON).with(MEMBER)).andExpect(jsonPath("$.length()").value(8));
        stage.performs(get("/api/meetings").accept(MediaType.APPLICATION_JSON).with(SECRETARY)).andExpect(jsonPath("$.length()").value(9));
        for (String id : List.of(MARCH, "findes-ikke")) {
            stage.performs(get("/api/meetings/" + id).accept(MediaType.APPLICATION_JSON).with(MEMBER))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.detail").value("Mødet findes ikke, eller du har ikke adgang til det."));
            stage.looks(MEMBER, "/moeder/" + id).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_meeting_that_was_is_among_the_earlier_ones() throws Exception {
        stage.timeIs("2026-12-12T09:00");

        String page = stage.reads(MEMBER, "/moeder");
        assertThat(page.indexOf("11. december 2026")).isGreaterThan(page.indexOf("Tidligere møder"));
    }

    @Test
    void cockpit_tells_beside_a_meeting_when_it_is_and_what_is_on_its_agenda() throws Exception {
        stage.rows().sql("update meeting set called_at = null where id = :id").param("id", MARCH).update();
        run.isStartedBySecretariat(MARCH);
        ProcessInstance meeting = run.instance(MARCH);

        stage.looks(SECRETARY, "/cockpit/forloeb/" + meeting.getId()).andExpect(redirectedUrl("/moeder/" + MARCH + "/resume"));
        stage.looks(MEMBER, "/cockpit/forloeb/" + meeting.getId()).andExpect(status().isNotFound());
        assertThat(stage.reads(SECRETARY, "/moeder/" + MARCH + "/resume"))
                .contains("DASSOS", "fredag den 5. marts 2027 kl. 12.00–13.45", "href=\"/moeder/" + MARCH + "\"",
                        "Proces for rammeaftalen")
                .doesNotContain("<html");
        assertThat(stage.reads(MEMBER, "/moeder/" + MARCH + "/resume")).doesNotContain("Proces for rammeaftalen");
        stage.looks(SECRETARY, "/moeder/ukendt/resume").andExpect(status().isNotFound());
    }
}
