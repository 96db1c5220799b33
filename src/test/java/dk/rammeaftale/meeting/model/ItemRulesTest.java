package dk.rammeaftale.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemRulesTest {

    @Test
    void an_item_has_a_title_on_one_line() {
        assertThat(ItemRules.title("x".repeat(200))).isEmpty();
        assertThat(ItemRules.title(" ")).contains(new Problem("title", "Skriv punktets titel."));
        assertThat(ItemRules.title("x".repeat(201)))
                .contains(new Problem("title", "Skriv titlen på én linje med højst 200 tegn."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Om\nto", "Om\r\nto", "Om\u2028to", "Om\tto", "Om\u0000to"})
    void nothing_breaks_the_line_of_a_title_or_of_who_presents_an_item(String text) {
        assertThat(ItemRules.title(text)).isPresent();
        assertThat(ItemRules.presenter(text)).isPresent();
    }

    @Test
    void a_title_that_the_service_makes_is_cut_to_what_is_allowed() {
        assertThat(ItemRules.titleOf("Høringsnotat: Takster")).isEqualTo("Høringsnotat: Takster");
        assertThat(ItemRules.titleOf("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(ItemRules.titleOf("x".repeat(201))).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void who_presents_an_item_stands_on_one_line_where_it_is_somebody() {
        assertThat(ItemRules.presenter("")).isEmpty();
        assertThat(ItemRules.presenter("x".repeat(200))).isEmpty();
        assertThat(ItemRules.presenter("x".repeat(201)))
                .contains(new Problem("presenter", "Skriv «Ved» på én linje med højst 200 tegn."));
    }

    @Test
    void a_line_of_the_recommendation_is_as_long_as_a_reader_bears() {
        assertThat(recommendation(List.of("x".repeat(2_000)))).isEmpty();
        assertThat(recommendation(List.of("godkender", "x".repeat(2_001)))).containsExactly(
                new Problem("bullet_2", "Punkt 2 i indstillingen må højst være på 2.000 tegn. Del det."));
    }

    @Test
    void a_recommendation_has_no_more_than_thirty_lines_and_blank_ones_are_none() {
        List<String> lines = new ArrayList<>(Collections.nCopies(30, "drøfter"));
        lines.addAll(5, List.of("", " "));
        assertThat(recommendation(lines)).isEmpty();

        lines.add("godkender");
        assertThat(recommendation(lines)).containsExactly(
                new Problem("bullet_1", "Indstillingen må højst have 30 punkter. Slå nogle af dem sammen."));
    }

    @Test
    void a_reason_is_short() {
        assertThat(ItemRules.reason("late", "x".repeat(1_000))).isEmpty();
        assertThat(ItemRules.reason("late", "x".repeat(1_001)))
                .contains(new Problem("late", "Begrundelsen må højst være på 1.000 tegn. Gør den kortere."));
    }

    private static List<Problem> recommendation(List<String> lines) {
        return ItemRules.recommendation(lines, line -> "bullet_" + line);
    }
}
