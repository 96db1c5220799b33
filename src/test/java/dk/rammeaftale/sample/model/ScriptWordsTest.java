package dk.rammeaftale.sample.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.meeting.model.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words in which the script of the history is written. */
class ScriptWordsTest {

    @Test
    void a_case_is_told_in_days_and_verbs() {
        assertThat(Act.all("2 kontakt, 4 høring,9 indsigelse 756 657, 24 ændr -9, 30 ingen alle")).contains(List.of(
                new Act(2, Verb.CONTACT, List.of()),
                new Act(4, Verb.HEARING, List.of()),
                new Act(9, Verb.OBJECTION, List.of("756", "657")),
                new Act(24, Verb.REVISE, List.of("-9")),
                new Act(30, Verb.NO_REMARKS, List.of("alle"))));
        assertThat(Act.all("")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "kontakt", "2", "2 ring", "2 kontakt 756", "x kontakt", "4 høring, 2 kontakt", "9 ingen", "9 ingen nogle", "9 ændr",
        "9 ændr 12", "9 ændr -9 -8", "2 kontakt,"})
    void what_cannot_be_read_is_refused(String text) {
        assertThat(Act.all(text)).isEmpty();
    }

    @Test
    void meetings_speak_in_turn() {
        assertThat(MeetingWord.all("udsat, ændret +11")).contains(List.of(
                new MeetingWord(Outcome.POSTPONED, Optional.empty()),
                new MeetingWord(Outcome.APPROVED_WITH_CHANGES, Optional.of(11))));
        assertThat(MeetingWord.all("")).contains(List.of());
        assertThat(MeetingWord.all("ændret")).isEmpty();
        assertThat(MeetingWord.all("måske")).isEmpty();
    }

    @Test
    void a_day_is_a_date_or_moves_with_the_present() {
        LocalDate today = LocalDate.parse("2027-05-04");
        assertThat(ScriptedDay.named("2024-03-01").orElseThrow().seenFrom(today)).isEqualTo("2024-03-01");
        assertThat(ScriptedDay.named("-3").orElseThrow().seenFrom(today)).isEqualTo("2027-05-01");
        assertThat(ScriptedDay.named("3")).isEmpty();
        assertThat(ScriptedDay.named("i går")).isEmpty();
    }
}
