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

    private static HearingOutcome outcome(Policy policy, String kinds) {
        return HearingTerms.of(policy).outcome(SEATS.size(), answers(kinds));
    }

    @Test
    void a_hearing_for_comments_is_over_however_few_have_answered() {
        assertThat(outcome(Policy.COMMENTS_ONLY, "")).isEqualTo(HearingOutcome.COMPLETED);
        assertThat(outcome(Policy.COMMENTS_ONLY, "REMARK REMARK REMARK")).isEqualTo(HearingOutcome.COMPLETED);
    }

    @Test
    void where_all_must_say_yes_one_no_rejects_and_silence_approves_nothing() {
        assertThat(outcome(Policy.EXPLICIT_APPROVAL, "YES YES YES")).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
        assertThat(outcome(Policy.EXPLICIT_APPROVAL, "YES YES")).isEqualTo(HearingOutcome.INCOMPLETE);
        assertThat(outcome(Policy.EXPLICIT_APPROVAL, "YES YES ABSTAIN")).isEqualTo(HearingOutcome.INCOMPLETE);
        assertThat(outcome(Policy.EXPLICIT_APPROVAL, "NO")).isEqualTo(HearingOutcome.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"NOMINATION, NOMINATED", "SURVEY, ANSWERED"})
    void nominations_and_surveys_are_complete_when_all_have_answered(Policy policy, String kind) {
        assertThat(outcome(policy, (kind + " ").repeat(3).strip())).isEqualTo(HearingOutcome.COMPLETED);
        assertThat(outcome(policy, kind)).isEqualTo(HearingOutcome.INCOMPLETE);
    }

    @Test
    void only_where_silence_approves_must_it_be_proved() {
        assertThat(HearingTerms.ofMailHearing(true, false).needsProofOfSilence()).isTrue();
        assertThat(HearingTerms.ofMailHearing(false, false).needsProofOfSilence()).isFalse();
        assertThat(HearingTerms.of(Policy.COMMENTS_ONLY).needsProofOfSilence()).isFalse();
    }

    @Test
    void being_partial_neither_approves_nor_objects() {
        assertThat(outcome(true, true, "RECUSED")).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(outcome(false, true, "RECUSED RECUSED RECUSED")).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
    }
}
