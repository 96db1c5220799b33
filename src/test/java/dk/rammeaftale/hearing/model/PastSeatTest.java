package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.HearingSeat.ActsAs;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a seat said in one round, and whether the next may take it over. */
class PastSeatTest {

    private static final Instant DEADLINE = Instant.parse("2026-12-28T23:00:00Z");
    private static final HearingTerms TERMS = HearingTerms.ofMailHearing(true, false);
    private static final AuthorityCode SKIVE = new AuthorityCode("779");

    private final List<Answer> versions = new ArrayList<>();
    private HearingTerms terms = TERMS;
    private HearingTerms later = TERMS;
    private Instant closedAt = DEADLINE;
    private int round = 1;
    private HearingSeat seat = new HearingSeat(SKIVE, Optional.of("skive-direktoer"), "Socialdirektør, Skive Kommune",
            new EmailAddress("direktoer@skive.example"), false, ActsAs.MEMBER, Optional.empty(), Optional.empty(), Optional.empty());

    private Optional<CarriedConsent> consent(Stand stand) {
        Hearing hearing = new Hearing(7, new CaseNumber("2026-001"), round, "Kildehuset", Optional.of(new AuthorityCode("791")),
                Optional.empty(), terms, HearingState.CLOSED,
                Optional.of(new Hearing.Opening(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 14), 14, LocalDate.of(2026, 12, 28), DEADLINE, "",
                        Optional.empty())),
                Optional.of(HearingOutcome.CONTESTED), Optional.of(closedAt));
        return new PastSeat(hearing, seat, versions, stand).consent(later);
    }

    private Answer answered(AnswerKind kind, Answer.Way way, boolean late) {
        Answer answer = new Answer(SKIVE, kind, "", DEADLINE.minusSeconds(60), "skive-direktoer", way, late, Map.of(),
                Optional.empty());
        versions.add(answer);
        return answer;
    }

    @ParameterizedTest
    @EnumSource(value = AnswerKind.class, names = {"NO_REMARKS", "REMARK", "ABSTAIN", "RECUSED"})
    void an_answer_that_stops_nothing_is_taken_over(AnswerKind kind) {
        Answer answer = answered(kind, Answer.Way.LINK, false);

        assertThat(consent(Stand.ANSWERED)).contains(new CarriedConsent(1, Optional.of(answer)));
    }

    @Test
    void what_is_taken_over_says_so_and_counts_from_the_opening() {
        answered(AnswerKind.NO_REMARKS, Answer.Way.MAIL, false);
        Instant opened = DEADLINE.plus(Duration.ofDays(10));

        Answer taken = consent(Stand.ANSWERED).orElseThrow().answerFrom(opened).orElseThrow();

        assertThat(taken.way()).isEqualTo(Answer.Way.CARRIED_OVER);
        assertThat(taken.receivedAt()).isEqualTo(opened);
        assertThat(taken.by()).isEqualTo("skive-direktoer");
    }

    @Test
    void who_objected_is_asked_again() {
        answered(AnswerKind.OBJECTION, Answer.Way.TASK, false);

        assertThat(consent(Stand.ANSWERED)).isEmpty();
    }

    @Test
    void who_objected_too_late_is_asked_again() {
        answered(AnswerKind.NO_REMARKS, Answer.Way.TASK, false);
        answered(AnswerKind.OBJECTION, Answer.Way.LINK, true);

        assertThat(consent(Stand.ANSWERED)).isEmpty();
    }

    @Test
    void who_gave_in_while_the_hearing_ran_has_consented() {
        answered(AnswerKind.OBJECTION, Answer.Way.TASK, false);
        answered(AnswerKind.NO_REMARKS, Answer.Way.LINK, false);

        assertThat(consent(Stand.ANSWERED)).isPresent();
    }

    @Test
    void who_gave_in_too_late_is_asked_again() {
        answered(AnswerKind.OBJECTION, Answer.Way.TASK, false);
        answered(AnswerKind.NO_REMARKS, Answer.Way.LINK, true);

        assertThat(consent(Stand.ANSWERED)).isEmpty();
    }

    @Test
    void a_remark_is_not_taken_over_into_a_round_in_which_it_contests() {
        answered(AnswerKind.REMARK, Answer.Way.TASK, false);
        later = HearingTerms.ofMailHearing(true, true);

        assertThat(consent(Stand.ANSWERED)).isEmpty();
    }

    @Test
    void silence_until_the_deadline_is_taken_over_if_it_was_proved() {
        assertThat(consent(Stand.SILENT)).contains(new CarriedConsent(1, Optional.empty()));
        assertThat(consent(Stand.UNPROVEN)).isEmpty();
        assertThat(consent(Stand.WAIVED)).isEmpty();
    }

    @Test
    void silence_is_not_taken_over_from_a_hearing_that_was_closed_before_its_deadline() {
        closedAt = DEADLINE.minusSeconds(1);

        assertThat(consent(Stand.SILENT)).isEmpty();
    }

    @Test
    void silence_is_not_taken_over_where_it_did_not_approve_or_does_not_now() {
        terms = HearingTerms.ofMailHearing(false, false);
        assertThat(consent(Stand.SILENT)).isEmpty();

        terms = TERMS;
        later = HearingTerms.ofMailHearing(false, false);
        assertThat(consent(Stand.SILENT)).isEmpty();
    }

    @Test
    void what_was_taken_over_once_keeps_the_round_in_which_it_was_said() {
        round = 2;
        seat = seat.carriedOver(1);
        assertThat(consent(Stand.CARRIED_OVER)).contains(new CarriedConsent(1, Optional.empty()));

        Answer answer = answered(AnswerKind.NO_REMARKS, Answer.Way.CARRIED_OVER, false);
        assertThat(consent(Stand.CARRIED_OVER)).contains(new CarriedConsent(1, Optional.of(answer)));

        Answer own = answered(AnswerKind.NO_REMARKS, Answer.Way.LINK, false);
        assertThat(consent(Stand.ANSWERED)).contains(new CarriedConsent(2, Optional.of(own)));
    }
}
