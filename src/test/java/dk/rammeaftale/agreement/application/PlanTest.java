package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.agreement.model.MilestoneState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the steps of an agreement land among the meetings of its forums. */
class PlanTest {

    @Test
    void the_plan_for_2027_and_2028_lands_on_the_meetings_of_its_forums() {
        PlannedAgreement agreement = PlannedAgreement.of2027(MeetingYears.around2027());

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.lines()).containsExactly("""
                2025-11-07 process-approved    dassos-2025-11-07
                2026-02-13 knowledge-gathered
                2026-02-26 external-input      dialogforum-2026-02-26
                2026-02-20 comments-collected
                2026-03-06 theme-day
                2026-03-06 themes-discussed    dassos-2026-03-06
                2026-04-17 themes-political    kkr-2026-04-17
                2026-06-30 kkr-conference
                2026-07-01 local-round
                2026-08-14 steering-drafted
                2026-08-14 development-drafted
                2026-09-11 draft-approved      dassos-2026-09-11
                2026-09-24 draft-kdnet         kd-net-2026-09-24
                2026-10-09 draft-kkr           kkr-2026-10-09
                2026-12-01 ratified
                2026-12-18 submitted
                2027-01-01 in-force
                2028-11-03 follow-up           dassos-2028-11-03
                """.split("\n"));
        assertThat(agreement.plan().milestones()).allSatisfy(milestone -> {
            assertThat(milestone.byHand()).isFalse();
            assertThat(milestone.state()).isEqualTo(MilestoneState.COMING);
        });
    }

    @ParameterizedTest
    @CsvSource({"2012, 2011", "2014, 2011", "2017, 2016", "2018, 2016", "2023, 2023", "2025, 2025", "2029, 2025"})
    void every_way_of_making_one_has_a_plan_in_a_plausible_year(int firstYear, String template) {
        PlannedAgreement agreement = PlannedAgreement.from(firstYear, template).computedFrom(MeetingYears.around(firstYear));

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.plan().holds()).isTrue();
        assertThat(agreement.plan().milestones())
                .filteredOn(milestone -> milestone.forum().isPresent())
                .isNotEmpty()
                .allMatch(milestone -> milestone.meetingId().isPresent());
    }

    @Test
    void the_way_of_2016_ends_on_15_October() {
        PlannedAgreement agreement = PlannedAgreement.from(2017, "2016").computedFrom(MeetingYears.around(2017));

        assertThat(agreement.dayOf("ratified")).isEqualTo("2016-10-15");
        assertThat(agreement.dayOf("draft-kkr")).isEqualTo("2016-09-08");
        assertThat(agreement.dayOf("draft-kdnet")).isEqualTo("2016-08-27");
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2016-06-09");
        assertThat(agreement.dayOf("submitted")).isEqualTo("2016-10-31");
    }

    @Test
    void an_agreement_of_one_year_is_followed_up_in_that_year_alone() {
        PlannedAgreement agreement = PlannedAgreement.from(2017, "2016").computedFrom(MeetingYears.around(2017));

        assertThat(agreement.dayOf("in-force")).isEqualTo("2017-01-01");
        assertThat(agreement.dayOf("follow-up")).isEqualTo("2017-11-06");
    }

    @Test
    void the_way_of_2011_has_two_parts_with_a_final_date_each() {
        PlannedAgreement agreement = PlannedAgreement.from(2013, "2011").computedFrom(MeetingYears.around(2013));

        assertThat(agreement.dayOf("strategy-kkr")).isEqualTo("2012-04-20");
        assertThat(agreement.dayOf("strategy-ratified")).isEqualTo("2012-06-01");
        assertThat(agreement.dayOf("steering-kkr")).isEqualTo("2012-09-08");
        assertThat(agreement.dayOf("steering-ratified")).isEqualTo("2012-10-15");
    }

    @Test
    void a_final_date_set_on_the_agreement_is_the_one_it_is_computed_from() {
        PlannedAgreement agreement = PlannedAgreement.from(2023, "2023").approvedBy("2023-03-01")
                .computedFrom(MeetingYears.around(2023));

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("ratified")).isEqualTo("2023-03-01");
        assertThat(agreement.dayOf("submitted")).isEqualTo("2023-03-02");
        assertThat(agreement.dayOf("in-force")).isEqualTo("2023-01-01");
    }

    @Test
    void a_forum_without_meetings_that_year_has_not_planned_yet_and_that_is_no_problem() {
        PlannedAgreement agreement = PlannedAgreement.of2027(MeetingYears.around2027().without("KKR"));

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("draft-kkr")).isEqualTo("2026-10-27");
        assertThat(agreement.at("draft-kkr").meetingId()).isEmpty();
        assertThat(agreement.at("draft-kkr").forum()).contains("KKR");
    }

    @Test
    void nothing_planned_at_all_gives_the_latest_working_days() {
        PlannedAgreement agreement = PlannedAgreement.of2027(new MeetingYears());

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("draft-kkr")).isEqualTo("2026-10-27");
        assertThat(agreement.dayOf("draft-kdnet")).isEqualTo("2026-10-20");
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-30");
        assertThat(agreement.dayOf("follow-up")).isEqualTo("2028-12-29");
    }

    @Test
    void the_follow_up_waits_for_the_plan_of_the_last_year() {
        MeetingYears meetings = MeetingYears.around2027();
        meetings.without("DASSOS", "2028-03-03").without("DASSOS", "2028-06-09")
                .without("DASSOS", "2028-09-08").without("DASSOS", "2028-11-03");

        assertThat(PlannedAgreement.of2027(meetings).dayOf("follow-up")).isEqualTo("2028-12-29");
    }
}
