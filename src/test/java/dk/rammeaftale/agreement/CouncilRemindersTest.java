package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.RatificationStage.LEMVIG;
import static dk.rammeaftale.agreement.RatificationStage.RECORD;
import static dk.rammeaftale.agreement.RatificationStage.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.Ratifications;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.verdict.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Authorities whose approval is missing are reminded in time, and the secretariat hears of those that do not seem to make it. */
@ServiceTest
class CouncilRemindersTest {

    private static final String REMINDER = "ratification-reminder";
    private static final String OVERDUE = "ratification-overdue";

    @Autowired
    private RatificationStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Ratifications ratifications;

    @BeforeEach
    void councils_are_asked() {
        stage.councilsAreAsked();
    }

    private void meets(String day) {
        assertThat(ratifications.planMeeting(
                        stage.agreement().id(), new AuthorityCode(LEMVIG), Optional.of(day), Optional.empty(), SECRETARY))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void the_missing_are_reminded_at_eight_and_the_others_not() {
        stage.allApproveBut(LEMVIG, "779");
        stage.completes("skive", RECORD, "779", stage.reservation());

        time.timePassesTo("2026-11-17T07:59:59");
        assertThat(stage.mailed(REMINDER)).isEmpty();
        time.timePassesTo("2026-11-17T08:00");
        assertThat(stage.mailed(REMINDER)).containsExactly("social@lemvig.example");
        assertThat(stage.lastTextOf(REMINDER)).contains("Tilstand: Ikke behandlet", "Mangler: dato for rådsmødet og rådets beslutning");
        time.timePassesTo("2026-11-24T08:00");
        assertThat(stage.mailed(REMINDER)).hasSize(2);
        time.timePassesTo("2026-12-20T08:00");
        assertThat(stage.mailed(REMINDER)).hasSize(2);
    }

    @Test
    void after_a_time_in_which_the_service_was_down_several_reminders_are_one_and_a_repeat_changes_nothing() {
        stage.allApproveBut(LEMVIG);
        time.timeIs("2026-11-28T03:00");
        time.dueWorkIsDone();
        assertThat(stage.mailed(REMINDER)).as("a Saturday night").isEmpty();
        time.timePassesTo("2026-11-30T08:00");
        assertThat(stage.mailed(REMINDER)).hasSize(1);
        assertThat(stage.mailed(OVERDUE)).as("to two secretaries").hasSize(2);
        time.dueWorkIsDone();
        assertThat(stage.mailed(REMINDER)).hasSize(1);
        assertThat(stage.mailed(OVERDUE)).hasSize(2);
    }

    @Test
    void the_secretariat_is_told_once_when_a_council_meeting_has_passed_without_a_decision() {
        stage.allApproveBut(LEMVIG);
        meets("2026-11-11");
        time.timePassesTo("2026-11-12T07:59:59");
        assertThat(stage.mailed(OVERDUE)).isEmpty();
        time.timePassesTo("2026-11-12T08:00");
        assertThat(stage.mailed(OVERDUE)).hasSize(2);
        assertThat(stage.lastTextOf(OVERDUE))
                .contains("Lemvig Kommune: rådsmødet den 11. november 2026 er holdt, og beslutningen er ikke registreret.");
        time.timePassesTo("2026-12-20T08:00");
        assertThat(stage.mailed(OVERDUE)).hasSize(2);
    }

    @Test
    void a_later_meeting_is_watched_anew() {
        stage.allApproveBut(LEMVIG);
        meets("2026-11-11");
        time.timePassesTo("2026-11-12T08:00");
        meets("2026-11-20");
        time.timePassesTo("2026-11-23T08:00");

        assertThat(stage.mailed(OVERDUE)).hasSize(4);
        assertThat(stage.lastTextOf(OVERDUE)).contains("20. november 2026");
    }

    @Test
    void where_no_meeting_in_time_is_known_the_secretariat_is_told_on_the_last_day_of_reminders() {
        stage.allApproveBut(LEMVIG, "779");
        meets("2026-12-09");
        time.timePassesTo("2026-11-24T07:59:59");
        assertThat(stage.mailed(OVERDUE)).isEmpty();
        time.timePassesTo("2026-11-24T08:00");

        assertThat(stage.mailed(OVERDUE)).as("one mail about both").hasSize(2);
        assertThat(stage.lastTextOf(OVERDUE)).contains(
                "Lemvig Kommune: rådsmødet den 9. december 2026 ligger efter sidste dag for godkendelse.",
                "Skive Kommune: intet rådsmøde er oplyst, og rådet har ikke besluttet noget.");
    }

    @Test
    void a_decision_in_time_ends_it() {
        stage.allApproveBut(LEMVIG);
        meets("2026-11-02");
        stage.completes("lemvig", RECORD, LEMVIG, stage.approval());
        time.timePassesTo("2026-12-20T08:00");

        assertThat(stage.mailed(OVERDUE)).isEmpty();
        assertThat(stage.mailed(REMINDER)).isEmpty();
    }
}
