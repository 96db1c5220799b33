package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void a_date_set_by_hand_stays_and_shows_that_it_is() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .setByHand("kkr-conference", "2026-05-20")
                .setByHand("draft-kdnet", "2026-10-01")
                .computedFrom(meetings.moved("KD-NET", "2026-09-24", "2026-10-01"));

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("kkr-conference")).isEqualTo("2026-05-20");
        assertThat(agreement.at("kkr-conference").byHand()).isTrue();
        assertThat(agreement.dayOf("draft-kdnet")).isEqualTo("2026-10-01");
        assertThat(agreement.at("draft-kdnet").byHand()).isTrue();
        assertThat(agreement.at("draft-kkr").byHand()).isFalse();
    }

    @Test
    void what_comes_before_a_date_set_by_hand_follows_it() {
        MeetingYears meetings = MeetingYears.around2027().of("DASSOS", "2026-08-20");
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings);
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-11");

        agreement.setByHand("draft-kdnet", "2026-08-27").computedFrom(meetings);

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-08-20");
        assertThat(agreement.at("draft-kdnet").meetingId()).contains("kd-net-2026-08-27");
    }

    @Test
    void a_date_set_by_hand_that_breaks_the_order_is_a_problem() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings).setByHand("draft-kdnet", "2026-10-05")
                .computedFrom(meetings.moved("KD-NET", "2026-09-24", "2026-10-05"));

        assertThat(agreement.problems()).containsExactly(
                "«Udkastet behandles i KD-net» er sat med hånden til 5. oktober 2026, 3 dage for sent: det skal ligge mindst 7 dage"
                        + " før «Udkastet godkendes i KKR» 9. oktober 2026. Vælg en tidligere dag, eller flyt det, der følger.");
        assertThat(agreement.plan().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.forum()).contains("KKR");
            assertThat(problem.days()).isEqualTo(3);
        });
    }

    @Test
    void a_date_set_by_hand_after_the_final_date_is_a_problem() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .setByHand("draft-kkr", "2026-12-03")
                .setByHand("ratified", "2026-12-11")
                .computedFrom(meetings);

        assertThat(agreement.problems()).containsExactly(
                "«Udkastet godkendes i KKR» er sat med hånden til 3. december 2026, 2 dage efter sidste dag for godkendelse,"
                        + " 1. december 2026. Vælg en tidligere dag, eller ret sidste dag for godkendelse.",
                "«Godkendelse i byråd og regionsråd» er sat med hånden til 11. december 2026, 10 dage efter sidste dag for"
                        + " godkendelse, 1. december 2026. Vælg en tidligere dag, eller ret sidste dag for godkendelse.");
    }

    @Test
    void a_date_set_by_hand_for_a_meeting_says_when_that_meeting_has_moved() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings).setByHand("draft-kdnet", "2026-09-24")
                .computedFrom(meetings.moved("KD-NET", "2026-09-24", "2026-09-28"));

        assertThat(agreement.dayOf("draft-kdnet")).isEqualTo("2026-09-24");
        assertThat(agreement.problems()).containsExactly(
                "«Udkastet behandles i KD-net» er sat med hånden til 24. september 2026, men mødet i KD-net ligger nu"
                        + " 28. september 2026, 4 dage fra. Flyt datoen med, eller vælg et andet møde.");
    }

    @Test
    void a_moved_meeting_takes_its_milestone_along() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .computedFrom(meetings.moved("DASSOS", "2026-09-11", "2026-09-04"));

        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-04");
        assertThat(agreement.at("draft-approved").meetingId()).contains("dassos-2026-09-11");
        assertThat(agreement.dayOf("development-drafted")).isEqualTo("2026-08-07");
    }

    @Test
    void what_is_under_way_stays_with_its_meeting_when_another_is_added() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .touched("draft-approved", m -> m.in(MilestoneState.RUNNING, ""))
                .computedFrom(meetings.of("DASSOS", "2026-09-16"));
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-11");

        agreement.computedFrom(meetings.moved("DASSOS", "2026-09-11", "2026-09-21"));
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-21");
        assertThat(agreement.problems()).containsExactly(
                "«Udkastet godkendes i DASSOS» er i gang til mødet i DASSOS 21. september 2026, 4 dage for sent. Det skal ligge"
                        + " mellem 15. august 2026 og 17. september 2026. Flyt mødet, eller sæt datoen med hånden.");
    }

    @Test
    void the_deadline_that_the_authorities_have_been_told_stays() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .touched("comments-collected", m -> m.in(MilestoneState.RUNNING, ""))
                .computedFrom(meetings.moved("DASSOS", "2026-03-06", "2026-02-27"));

        assertThat(agreement.dayOf("comments-collected")).isEqualTo("2026-02-20");
        assertThat(agreement.problems()).containsExactly(
                "«Supplerende bemærkninger og meddelelser om overtagelse af regionale tilbud» er i gang og har frist"
                        + " 20. februar 2026, 3 dage for sent: det skal ligge mindst 10 dage før «Udviklingstemaer drøftes i"
                        + " DASSOS» 27. februar 2026. Vælg en tidligere dag, eller flyt det, der følger.");
    }

    @Test
    void what_is_done_keeps_its_day_and_demands_nothing_any_more() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .touched("themes-discussed", m -> m.done(LocalDate.of(2026, 3, 6), "Seks temaer"))
                .computedFrom(meetings.moved("DASSOS", "2026-03-06", "2026-02-16"));

        Milestone done = agreement.at("themes-discussed");
        assertThat(done.date()).isEqualTo("2026-03-06");
        assertThat(done.doneOn()).contains(LocalDate.of(2026, 3, 6));
        assertThat(done.note()).isEqualTo("Seks temaer");
        assertThat(agreement.problems()).isEmpty();
        assertThat(agreement.dayOf("comments-collected")).isEqualTo("2026-02-20");
    }

    @Test
    void a_replaced_step_keeps_its_reason_and_binds_nobody() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings);
        assertThat(agreement.dayOf("themes-political")).isEqualTo("2026-04-17");

        agreement.touched("local-round", m -> m.in(MilestoneState.REPLACED, "KKR-møde og konference i stedet"))
                .computedFrom(meetings);

        assertThat(agreement.at("local-round").state()).isEqualTo(MilestoneState.REPLACED);
        assertThat(agreement.at("local-round").note()).isEqualTo("KKR-møde og konference i stedet");
        assertThat(agreement.dayOf("local-round")).isEqualTo("2026-07-01");
        assertThat(agreement.dayOf("themes-political")).isEqualTo("2026-06-12");
        assertThat(agreement.problems()).isEmpty();
    }

    @Test
    void what_comes_before_a_skipped_step_is_bound_by_what_comes_after_it() {
        MeetingYears meetings = MeetingYears.around2027().of("KD-NET", "2026-10-20");
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings)
                .touched("draft-kkr", m -> m.in(MilestoneState.SKIPPED, "KKR er ikke samlet"))
                .computedFrom(meetings);

        assertThat(agreement.dayOf("draft-kdnet")).isEqualTo("2026-10-20");
        assertThat(agreement.dayOf("draft-approved")).isEqualTo("2026-09-11");

        agreement.computedFrom(meetings.moved("KD-NET", "2026-10-20", "2026-10-28"));
        assertThat(agreement.dayOf("draft-kdnet")).as("the councils need their 35 days").isEqualTo("2026-09-24");
    }

    @Test
    void computing_again_changes_nothing_by_itself() {
        MeetingYears meetings = MeetingYears.around2027();
        PlannedAgreement agreement = PlannedAgreement.of2027(meetings);
        var first = agreement.plan();

        assertThat(agreement.computedFrom(meetings).plan()).isEqualTo(first);
    }

    @Test
    void what_somebody_dealt_with_is_kept_though_the_template_knows_it_no_more() {
        PlannedAgreement agreement = PlannedAgreement.of2027(MeetingYears.around2027())
                .touched("theme-day", m -> new Milestone("open-day", "Åben dag", m.phase(), m.kind(), m.forum(), m.owner(),
                        m.date(), true, m.meetingId(), m.state(), m.doneOn(), m.note()))
                .computedFrom(MeetingYears.around2027());

        assertThat(agreement.at("open-day").title()).isEqualTo("Åben dag");
        assertThat(agreement.dayOf("theme-day")).isEqualTo("2026-03-06");
    }
}
