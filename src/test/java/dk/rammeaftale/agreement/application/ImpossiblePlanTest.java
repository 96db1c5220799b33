package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.agreement.model.MilestoneState;
import org.junit.jupiter.api.Test;

/** What a plan says that cannot hold: which forum makes it so, and by how many days. */
class ImpossiblePlanTest {

    @Test
    void a_final_date_too_early_for_the_meetings_names_the_forum_and_the_days() {
        PlannedAgreement agreement = PlannedAgreement.from(2027, "2025").approvedBy("2026-10-15")
                .computedFrom(MeetingYears.around2027());

        assertThat(agreement.problems()).containsExactly(
                "KKR har intet møde mellem 1. september 2026 og 10. september 2026, hvor «Udkastet godkendes i KKR» skal ligge."
                        + " Det nærmeste er 9. oktober 2026, 29 dage for sent. Flyt mødet, eller sæt datoen med hånden.");
    }

    @Test
    void a_plan_that_cannot_hold_says_which_forum_makes_it_so_and_by_how_many_days() {
        MeetingYears meetings = MeetingYears.around2027().moved("KKR", "2026-10-09", "2026-11-04");
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings);

        assertThat(agreement.problems()).containsExactly(
                "KKR har intet møde mellem 1. september 2026 og 27. oktober 2026, hvor «Udkastet godkendes i KKR» skal ligge."
                        + " Det nærmeste er 4. november 2026, 8 dage for sent. Flyt mødet, eller sæt datoen med hånden.");
        assertThat(agreement.plan().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.milestone()).isEqualTo("draft-kkr");
            assertThat(problem.forum()).contains("KKR");
            assertThat(problem.days()).isEqualTo(8);
        });
        assertThat(agreement.dayOf("draft-kkr")).isEqualTo("2026-11-04");
        assertThat(agreement.at("draft-kkr").meetingId()).contains("kkr-2026-10-09");
    }

    @Test
    void the_nearest_meeting_may_come_too_early_and_pulls_nothing_along() {
        MeetingYears meetings = MeetingYears.around2027().moved("KKR", "2026-10-09", "2026-08-31");
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings);

        assertThat(agreement.problems()).singleElement().asString().contains("Det nærmeste er 31. august 2026, 1 dag for tidligt.");
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-11");
    }

    @Test
    void the_step_before_a_meeting_names_its_own_forum_when_that_is_to_blame() {
        MeetingYears meetings = MeetingYears.around2027().moved("KKR", "2026-04-17", "2026-03-16");
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings);

        assertThat(agreement.problems()).singleElement().asString().startsWith(
                "DASSOS har intet møde mellem 15. februar 2026 og 23. februar 2026, hvor «Udviklingstemaer drøftes i DASSOS»"
                        + " skal ligge. Det nærmeste er 6. marts 2026, 11 dage for sent.");
    }

    @Test
    void a_step_for_which_no_time_is_left_names_the_forum_after_it() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings).setByHand("draft-approved", "2026-06-05")
                .computedFrom(meetings);

        assertThat(agreement.problems()).containsExactly(
                "«Udkast til udviklingsdel» skal ligge senest 8. maj 2026, mindst 28 dage før «Udkastet godkendes i DASSOS»"
                        + " 5. juni 2026, men kan tidligst ligge 1. juni 2026. Der mangler 24 dage. Vælg en senere dag for"
                        + " «Udkastet godkendes i DASSOS», eller sæt datoen med hånden.");
        assertThat(agreement.plan().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.milestone()).isEqualTo("development-drafted");
            assertThat(problem.forum()).contains("DASSOS");
            assertThat(problem.days()).isEqualTo(24);
        });
        assertThat(agreement.dayOf("development-drafted")).isEqualTo("2026-05-08");
    }

    @Test
    void a_final_date_that_leaves_no_time_is_the_day_to_change() {
        PlannedAgreement agreement = PlannedAgreement.from(2027, "2025").approvedBy("2026-09-01")
                .computedFrom(MeetingYears.around2027());

        assertThat(agreement.problems()).containsExactly(
                "«Udkastet godkendes i KKR» skal ligge senest 28. juli 2026, mindst 35 dage før «Godkendelse i byråd og"
                        + " regionsråd» 1. september 2026, men kan tidligst ligge 1. september 2026. Der mangler 35 dage. Vælg en"
                        + " senere dag for «Godkendelse i byråd og regionsråd», eller sæt datoen med hånden.");
        assertThat(agreement.plan().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.forum()).contains("KKR");
            assertThat(problem.days()).isEqualTo(35);
        });
    }

    @Test
    void what_is_under_way_at_a_meeting_too_early_pulls_nothing_along() {
        MeetingYears meetings = MeetingYears.around2027().moved("DASSOS", "2026-09-11", "2026-06-26");
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .touched("draft-approved", m -> m.in(MilestoneState.RUNNING, ""))
                .computedFrom(meetings.moved("DASSOS", "2026-09-11", "2026-06-25").without("DASSOS", "2026-06-05"));

        assertThat(agreement.problems()).anyMatch(sentence -> sentence.startsWith(
                "«Udkastet godkendes i DASSOS» er i gang til mødet i DASSOS 25. juni 2026, 51 dage for tidligt."));
        assertThat(agreement.dayOf("development-drafted")).isEqualTo("2026-08-14");
    }

    @Test
    void a_meeting_for_which_no_time_is_left_lands_on_the_nearest() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings).setByHand("draft-kkr", "2026-08-20")
                .computedFrom(meetings);

        assertThat(agreement.problems()).anyMatch(sentence -> sentence.startsWith(
                "«Udkastet behandles i KD-net» skal ligge senest 13. august 2026, mindst 7 dage før «Udkastet godkendes i KKR»"
                        + " 20. august 2026, men kan tidligst ligge 25. august 2026. Der mangler 12 dage."));
        assertThat(agreement.at("draft-kdnet").meetingId()).contains("kd-net-2026-08-27");
    }
}
