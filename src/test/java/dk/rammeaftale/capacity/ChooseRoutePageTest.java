package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.model.MeetingState;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the secretariat reads in Tasklist before it sends a hearing. */
@ServiceTest
class ChooseRoutePageTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseMeetingStage meetings;
    @Autowired
    private ServiceTime time;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private String formOf(CaseNumber number) {
        String task = stage.onlyTask(number, "Task_ChooseRoute").getId();
        HttpResponse<String> form =
                Caller.browser(port, "sekretariat", "demo").get("/forms/choose-route.html?task=" + task);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        return form.body();
    }

    @Test
    void over_christmas_the_end_the_holidays_and_a_better_day_are_shown() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());

        assertThat(formOf(number))
                .contains("mandag den 28. december 2026 kl. 23.59.59")
                .contains("I svartiden ligger: torsdag den 24. december 2026 (juleaftensdag),"
                        + " fredag den 25. december 2026 (1. juledag), lørdag den 26. december 2026 (2. juledag).")
                .contains("falder svartiden i julen. En bedre dag at sende på er mandag den 4. januar 2027");
    }

    @Test
    void on_an_ordinary_day_nothing_is_advised() {
        time.timeIs("2027-01-11T09:00");
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());

        assertThat(formOf(number))
                .contains("mandag den 25. januar 2027 kl. 23.59.59")
                .doesNotContain("I svartiden ligger", "En bedre dag", "ikke har svaret");
    }

    @Test
    void authorities_that_never_answer_are_pointed_out() {
        for (int hearing = 1; hearing <= 3; hearing++) {
            stage.isInHearing(stage.proposal());
            time.daysPass(21);
        }
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());

        assertThat(formOf(number))
                .contains("Myndigheder, der ikke har svaret i de seneste 3 mailhøringer, de er spurgt i: Favrskov Kommune,");
    }

    @Test
    void the_coming_meetings_are_shown_and_the_one_the_case_would_go_to() {
        meetings.is(CaseMeetingStage.MARCH, MeetingState.CALLED);
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());

        assertThat(formOf(number))
                .contains("sagen kommer på dagsordenen for mødet fredag den 5. marts 2027.")
                .containsSubsequence(
                        "fredag den 11. december 2026", "fredag den 13. november 2026", "Planlagt",
                        "fredag den 5. marts 2027", "(hertil går sagen)", "fredag den 5. februar 2027", "Der kan indmeldes punkter",
                        "fredag den 11. juni 2027", "fredag den 14. maj 2027", "Planlagt")
                .containsOnlyOnce("(hertil går sagen)");
    }

    @Test
    void after_the_hand_in_deadline_the_case_would_go_to_the_meeting_after() {
        time.timeIs("2027-02-06T09:00");
        Map<String, Object> later = stage.proposal();
        later.put("effectiveDate", "2027-09-01");
        CaseNumber number = stage.isReadyForRoute("viborg", later);

        assertThat(formOf(number))
                .contains("sagen kommer på dagsordenen for mødet fredag den 11. juni 2027.")
                .containsSubsequence("fredag den 5. marts 2027", "fredag den 11. juni 2027", "(hertil går sagen)");
    }

    @Test
    void without_a_planned_meeting_it_is_said_that_the_case_would_wait_for_one() {
        meetings.noMeetingIsPlanned();
        time.timeIs("2026-12-14T09:00");
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());

        assertThat(formOf(number)).contains("der er intet kommende DASSOS-møde i mødeplanen.").doesNotContain("<table class=\"table table--compact\"");
    }
}
