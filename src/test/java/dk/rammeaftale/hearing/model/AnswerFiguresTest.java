package dk.rammeaftale.hearing.model;

import static dk.rammeaftale.hearing.model.SeatProof.Stand.ANSWERED;
import static dk.rammeaftale.hearing.model.SeatProof.Stand.CARRIED_OVER;
import static dk.rammeaftale.hearing.model.SeatProof.Stand.PROPOSER;
import static dk.rammeaftale.hearing.model.SeatProof.Stand.SILENT;
import static dk.rammeaftale.hearing.model.SeatProof.Stand.UNPROVEN;
import static dk.rammeaftale.hearing.model.SeatProof.Stand.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswerFiguresTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");
    private static final AuthorityCode SKIVE = new AuthorityCode("779");

    private static SeatCount seat(AuthorityCode authority, SeatProof.Stand stand, boolean approvedSilence, int count) {
        return new SeatCount(authority, false, stand, approvedSilence, OptionalInt.empty(), count);
    }

    private static SeatCount answered(AuthorityCode authority, int days, int count) {
        return new SeatCount(authority, false, ANSWERED, false, OptionalInt.of(days), count);
    }

    @Test
    void neither_the_proposers_seat_nor_a_consent_that_was_carried_over_is_asked() {
        AnswerFigures figures = AnswerFigures.of(List.of(
                seat(VIBORG, PROPOSER, true, 3), seat(VIBORG, CARRIED_OVER, true, 2), answered(VIBORG, 1, 5)));

        assertThat(figures.asked()).isEqualTo(5);
        assertThat(figures.answered()).isEqualTo(5);
    }

    @Test
    void who_only_proposed_has_no_line() {
        assertThat(AnswerFigures.byAuthority(List.of(seat(VIBORG, PROPOSER, true, 3), answered(SKIVE, 1, 1)))).containsOnlyKeys(SKIVE);
    }

    @Test
    void silence_approves_only_where_the_hearing_ended_with_it() {
        AnswerFigures figures = AnswerFigures.of(List.of(seat(VIBORG, SILENT, true, 4), seat(VIBORG, SILENT, false, 3)));

        assertThat(figures.silent()).isEqualTo(7);
        assertThat(figures.silentApprovals()).isEqualTo(4);
    }

    @Test
    void who_is_not_proved_to_be_silent_or_was_not_heard_is_not_silent_but_was_asked() {
        AnswerFigures figures = AnswerFigures.of(List.of(seat(VIBORG, UNPROVEN, true, 2), seat(VIBORG, WAIVED, true, 1)));

        assertThat(figures.asked()).isEqualTo(3);
        assertThat(figures.silent()).isZero();
        assertThat(figures.silentApprovals()).isZero();
        assertThat(figures.unproven()).isEqualTo(2);
        assertThat(figures.waived()).isEqualTo(1);
    }

    @Test
    void answer_times_of_all_are_spread_together_and_an_answer_without_one_is_still_an_answer() {
        AnswerFigures figures =
                AnswerFigures.of(List.of(answered(VIBORG, 1, 2), answered(SKIVE, 9, 1), seat(SKIVE, ANSWERED, false, 1)));

        assertThat(figures.answered()).isEqualTo(4);
        assertThat(figures.days().count()).isEqualTo(3);
        assertThat(figures.days().median()).isEqualTo(1);
    }
}
