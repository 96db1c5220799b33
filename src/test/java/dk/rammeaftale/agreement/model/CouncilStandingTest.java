package dk.rammeaftale.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as a council's approval, and when it is reminded of. */
class CouncilStandingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Authority LEMVIG = new Authority(
            new AuthorityCode("665"), "Lemvig Kommune", Authority.Kind.MUNICIPALITY, new EmailAddress("social@lemvig.example"));
    private static final Authority SKIVE = new Authority(
            new AuthorityCode("779"), "Skive Kommune", Authority.Kind.MUNICIPALITY, new EmailAddress("social@skive.example"));
    private static final CouncilPlan ASKED = CouncilPlan.unknown(LEMVIG.code()).asked(Instant.parse("2026-10-01T07:00:00Z"));
    private static final Treatment SETTLED = new Treatment(TreatingForum.DASSOS, TODAY, "Taget til efterretning.", true);
    private static final Treatment NOT_SETTLED = new Treatment(TreatingForum.KKR, TODAY, "Kan ikke imødekommes.", false);

    private static Ratification decision(CouncilDecision decision, boolean proved, Treatment treatment) {
        return new Ratification(1, LEMVIG.code(), decision, LocalDate.parse("2026-11-18"), "", "",
                proved ? Optional.of(7L) : Optional.empty(), "lemvig", Instant.EPOCH, Optional.ofNullable(treatment));
    }

    private static CouncilStanding lemvig(CouncilPlan plan, Ratification... decisions) {
        return new CouncilStanding(LEMVIG, plan, Arrays.asList(decisions));
    }

    private static CouncilState state(Ratification... decisions) {
        return lemvig(ASKED, decisions).stateOn(TODAY);
    }

    private static CouncilPlan meeting(String day) {
        return ASKED.meeting(LocalDate.parse(day), "");
    }

    private static RatificationBoard board(CouncilStanding... councils) {
        return new RatificationBoard(List.of(councils), TODAY);
    }

    @Test
    void silence_is_no_approval_however_long_it_lasts() {
        assertThat(state()).isEqualTo(CouncilState.NOT_DECIDED);
        assertThat(lemvig(meeting("2026-11-20")).stateOn(TODAY)).isEqualTo(CouncilState.MEETING_PLANNED);
        assertThat(lemvig(meeting("2026-11-19")).stateOn(TODAY)).isEqualTo(CouncilState.MEETING_PASSED);
        assertThat(lemvig(meeting("2026-11-19")).hasApproved()).isFalse();
    }

    @Test
    void an_approval_counts_and_is_complete_with_its_extract() {
        assertThat(state(decision(CouncilDecision.APPROVED, false, null))).isEqualTo(CouncilState.APPROVED_WITHOUT_EXTRACT);
        assertThat(state(decision(CouncilDecision.APPROVED, true, null))).isEqualTo(CouncilState.APPROVED);
        assertThat(lemvig(ASKED, decision(CouncilDecision.APPROVED, false, null)).hasApproved()).isTrue();
    }

    @Test
    void a_reservation_counts_only_once_it_is_recorded_that_it_was_settled() {
        CouncilDecision reserved = CouncilDecision.APPROVED_WITH_RESERVATION;

        assertThat(state(decision(reserved, true, null))).isEqualTo(CouncilState.RESERVED);
        assertThat(state(decision(reserved, true, NOT_SETTLED))).isEqualTo(CouncilState.RESERVATION_NOT_SETTLED);
        assertThat(state(decision(reserved, false, SETTLED))).isEqualTo(CouncilState.RESERVATION_SETTLED_WITHOUT_EXTRACT);
        assertThat(state(decision(reserved, true, SETTLED))).isEqualTo(CouncilState.RESERVATION_SETTLED);
        assertThat(lemvig(ASKED, decision(reserved, true, null)).hasApproved()).isFalse();
        assertThat(lemvig(ASKED, decision(reserved, true, NOT_SETTLED)).hasApproved()).isFalse();
        assertThat(lemvig(ASKED, decision(reserved, true, SETTLED)).hasApproved()).isTrue();
    }

    @Test
    void a_rejection_never_counts_and_the_last_decision_does() {
        Ratification rejected = decision(CouncilDecision.REJECTED, true, null);
        Ratification treated = decision(CouncilDecision.REJECTED, true, SETTLED);

        assertThat(state(rejected)).isEqualTo(CouncilState.REJECTED);
        assertThat(state(treated)).isEqualTo(CouncilState.REJECTION_TREATED);
        assertThat(lemvig(ASKED, treated).hasApproved()).isFalse();
        assertThat(state(treated, decision(CouncilDecision.APPROVED, true, null))).isEqualTo(CouncilState.APPROVED);
    }

    @Test
    void the_board_counts_names_what_is_missing_and_asks_those_who_have_not_approved() {
        CouncilStanding silent = new CouncilStanding(SKIVE, CouncilPlan.unknown(SKIVE.code()), List.of());
        CouncilStanding unproved = lemvig(ASKED, decision(CouncilDecision.APPROVED, false, null));

        assertThat(board(unproved, silent).summary()).isEqualTo("1 af 2 har godkendt. 1 mangler udskrift.");
        assertThat(board(unproved, silent).missing()).containsExactly(
                "Lemvig Kommune (udskrift af rådets protokol)", "Skive Kommune (dato for rådsmødet og rådets beslutning)");
        assertThat(board(unproved, silent).toAsk()).containsExactly(SKIVE.code());
        assertThat(board(unproved, silent).isRatified()).isFalse();
        assertThat(board(unproved).isRatified()).isTrue();
        assertThat(board(lemvig(ASKED, decision(CouncilDecision.REJECTED, true, null))).summary())
                .isEqualTo("0 af 1 har godkendt. 1 har forbehold eller afvisning, der skal behandles.");
    }

    private static CouncilReminderPlan plan(Integer... days) {
        DanishCalendar calendar = new DanishCalendar(Set.of(MonthDay.of(12, 24)));
        return new CouncilReminderPlan(LocalDate.parse("2026-12-01"), List.of(days), calendar);
    }

    @Test
    void reminders_are_sent_on_working_days_or_the_one_before() {
        assertThat(plan(60, 30, 14, 7).days()).extracting(LocalDate::toString)
                .containsExactly("2026-10-02", "2026-10-30", "2026-11-17", "2026-11-24");
    }

    @Test
    void reminders_missed_while_the_service_was_down_are_one_and_those_before_the_question_none() {
        assertThat(plan(60, 30, 14, 7).nextReminder(lemvig(ASKED), TODAY)).contains(LocalDate.parse("2026-10-02"));
        assertThat(plan(60, 30, 14, 7).dueReminder(lemvig(ASKED), TODAY)).contains(LocalDate.parse("2026-11-17"));
        CouncilPlan later = CouncilPlan.unknown(LEMVIG.code()).asked(Instant.parse("2026-11-17T09:00:00Z"));
        assertThat(plan(60, 30, 14, 7).nextReminder(lemvig(later), TODAY)).contains(LocalDate.parse("2026-11-24"));
        CouncilPlan reminded = ASKED.reminded(LocalDate.parse("2026-11-17"));
        assertThat(plan(60, 30, 14, 7).dueReminder(lemvig(reminded), TODAY)).isEmpty();
    }

    @Test
    void only_what_the_authority_itself_can_do_is_reminded_of() {
        CouncilReminderPlan plan = plan(60, 7);

        assertThat(plan.nextReminder(lemvig(ASKED, decision(CouncilDecision.APPROVED, false, null)), TODAY)).isPresent();
        assertThat(plan.nextReminder(lemvig(ASKED, decision(CouncilDecision.APPROVED, true, null)), TODAY)).isEmpty();
        assertThat(plan.nextReminder(lemvig(ASKED, decision(CouncilDecision.REJECTED, true, null)), TODAY)).isEmpty();
        assertThat(plan.nextReminder(lemvig(CouncilPlan.unknown(LEMVIG.code())), TODAY)).isEmpty();
    }

    @Test
    void the_secretariat_is_told_the_working_day_after_the_meeting_or_on_the_last_day_of_reminders() {
        assertThat(plan(14, 7).escalation(lemvig(meeting("2026-11-20")), TODAY)).contains(LocalDate.parse("2026-11-23"));
        assertThat(plan(14, 7).escalation(lemvig(ASKED), TODAY)).contains(LocalDate.parse("2026-11-24"));
        assertThat(plan(14, 7).escalation(lemvig(meeting("2026-12-02")), TODAY)).contains(LocalDate.parse("2026-11-24"));
        assertThat(plan().escalation(lemvig(ASKED), TODAY)).contains(LocalDate.parse("2026-12-01"));
        assertThat(plan(7).escalation(lemvig(ASKED, decision(CouncilDecision.APPROVED, false, null)), TODAY)).isEmpty();
    }

    @Test
    void an_escalation_is_made_once_for_each_meeting() {
        CouncilPlan told = meeting("2026-11-18").escalated(LocalDate.parse("2026-11-18"));

        assertThat(plan(7).escalation(lemvig(told), TODAY)).isEmpty();
        assertThat(plan(7).escalation(lemvig(told.meeting(LocalDate.parse("2026-11-25"), "")), TODAY))
                .contains(LocalDate.parse("2026-11-26"));
        assertThat(plan(7).escalation(lemvig(ASKED.escalated(LocalDate.parse("2026-12-01"))), TODAY)).isEmpty();
    }
}
