package dk.rammeaftale.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.link.web.LinkRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class EnteredAnswerTest {

    private static EnteredAnswer entered(Policy policy, String... namesAndValues) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.add(namesAndValues[at], namesAndValues[at + 1]);
        }
        return EnteredAnswer.of(new LinkRequest("gennemse", values, new LinkedMultiValueMap<>(), "127.0.0.1"), policy);
    }

    @Test
    void fields_of_a_policy_that_asks_for_more_are_carried_on_to_the_answer() {
        EnteredAnswer entered = entered(Policy.NOMINATION, "answer", "NOMINATED", "representative", " A ", "alternate", "B");

        assertThat(entered.fields()).isEqualTo(Map.of("representative", "A", "alternate", "B"));
        assertThat(entered.sent()).isEqualTo(
                Map.of("answer", "NOMINATED", "comment", "", "representative", "A", "alternate", "B"));
        assertThat(entered.givenBy("skive-direktoer", Instant.EPOCH).fields()).isEqualTo(entered.fields());
        assertThat(entered.givenBy("skive-direktoer", Instant.EPOCH).way()).isEqualTo(Answer.Way.LINK);
    }

    @Test
    void several_values_of_a_field_become_one_text_as_in_tasklist() {
        assertThat(entered(Policy.SURVEY, "field_1", "x", "field_1", "y").fields()).isEqualTo(Map.of("field_1", "x,y"));
    }

    @Test
    void other_policies_and_other_names_hold_no_fields() {
        assertThat(entered(Policy.SILENCE_APPROVES, "answer", "NO_REMARKS", "representative", "A").fields()).isEmpty();
        assertThat(entered(Policy.SURVEY, "1", "x", "a b", "x", "x".repeat(41), "x", "../x", "x").fields()).isEmpty();
    }

    @Test
    void nobody_sends_fields_without_end() {
        String[] many = new String[400];
        for (int at = 0; at < many.length; at += 2) {
            many[at] = "f" + at;
            many[at + 1] = "x";
        }

        assertThat(entered(Policy.SURVEY, many).fields()).hasSize(100);
    }

    @Test
    void an_empty_text_is_not_shown() {
        assertThat(entered(Policy.SILENCE_APPROVES, "answer", "NO_REMARKS").inWords(List.of()))
                .isEqualTo(List.of(new Fact("Svar", "Ingen bemærkninger")));
    }
}
