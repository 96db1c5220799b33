package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What stays and what moves when a plan is computed again. */
class RecomputedPlanTest {

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
