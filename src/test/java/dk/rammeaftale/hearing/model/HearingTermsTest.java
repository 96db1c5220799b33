package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingTermsTest {

    private static final List<String> SEATS = List.of("710", "766", "657");

    /** What the first of three seats answered, in order; the others stayed silent. */
    private static List<Answer> answers(String kinds) {
        List<String> given = kinds.isBlank() ? List.of() : Arrays.asList(kinds.split(" "));
        return IntStream.range(0, given.size())
                .mapToObj(seat -> new Answer(new AuthorityCode(SEATS.get(seat)), AnswerKind.valueOf(given.get(seat)),
                        "", Instant.EPOCH, "nn", Answer.Way.TASK, false, Map.of(), Optional.empty()))
                .toList();
    }

    private static HearingOutcome outcome(boolean silenceApproves, boolean remarkContests, String kinds) {
        return HearingTerms.ofMailHearing(silenceApproves, remarkContests).outcome(SEATS.size(), answers(kinds));
    }

    @ParameterizedTest
    @CsvSource({"''", "NO_REMARKS", "NO_REMARKS NO_REMARKS", "ABSTAIN", "REMARK ABSTAIN"})
    void silence_approves_where_nobody_objected(String kinds) {
        assertThat(outcome(true, false, kinds)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
    }

    @ParameterizedTest
    @CsvSource({"''", "NO_REMARKS NO_REMARKS", "REMARK"})
    void a_hearing_is_incomplete_where_silence_does_not_approve(String kinds) {
        assertThat(outcome(false, false, kinds)).isEqualTo(HearingOutcome.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"NO_REMARKS NO_REMARKS NO_REMARKS", "ABSTAIN ABSTAIN ABSTAIN", "NO_REMARKS REMARK ABSTAIN"})
    void the_answers_approve_where_all_have_given_one_and_nobody_objected(String kinds) {
        assertThat(outcome(true, false, kinds)).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
        assertThat(outcome(false, false, kinds)).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
    }

    @ParameterizedTest
    @CsvSource({"OBJECTION", "NO_REMARKS NO_REMARKS OBJECTION", "OBJECTION OBJECTION OBJECTION", "ABSTAIN OBJECTION"})
    void one_objection_contests_on_any_terms(String kinds) {
        for (boolean silence : new boolean[] {true, false}) {
            for (boolean remark : new boolean[] {true, false}) {
                assertThat(outcome(silence, remark, kinds)).isEqualTo(HearingOutcome.CONTESTED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"REMARK", "NO_REMARKS REMARK ABSTAIN", "ABSTAIN REMARK"})
    void a_remark_contests_only_where_the_terms_say_so(String kinds) {
        assertThat(outcome(true, true, kinds)).isEqualTo(HearingOutcome.CONTESTED);
        assertThat(outcome(false, true, kinds)).isEqualTo(HearingOutcome.CONTESTED);
        assertThat(outcome(true, false, kinds)).isNotEqualTo(HearingOutcome.CONTESTED);
    }

    @Test
    void no_remarks_and_abstaining_never_contest() {
        HearingTerms strict = HearingTerms.ofMailHearing(false, true);
        assertThat(strict.contests(AnswerKind.NO_REMARKS)).isFalse();
        assertThat(strict.contests(AnswerKind.ABSTAIN)).isFalse();
    }
}
