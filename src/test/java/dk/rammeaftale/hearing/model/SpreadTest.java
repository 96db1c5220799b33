package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        Spread spread = Spread.of(IntStream.of(30, 1, 14));

        assertThat(spread.median()).isEqualTo(14);
        assertThat(spread.least()).isEqualTo(1);
        assertThat(spread.most()).isEqualTo(30);
        assertThat(spread.count()).isEqualTo(3);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Spread.of(IntStream.of(1, 14, 15, 30)).median()).isEqualTo(14.5);
    }

    @Test
    void quartiles_are_those_of_a_spreadsheet() {
        Spread spread = Spread.of(IntStream.of(1, 2, 4, 8, 16, 32));

        assertThat(spread.lowerQuartile()).isEqualTo(2.5);
        assertThat(spread.upperQuartile()).isEqualTo(14);
    }

    @Test
    void counted_and_single_values_say_the_same() {
        assertThat(Spread.of(Map.of(2, 3, 5, 1))).isEqualTo(Spread.of(IntStream.of(5, 2, 2, 2)));
        assertThat(Spread.of(Map.of(2, 3, 5, 1)).median()).isEqualTo(2);
    }

    @Test
    void one_value_is_its_own_middle_and_nothing_has_none() {
        assertThat(Spread.of(IntStream.of(7)).upperQuartile()).isEqualTo(7);
        assertThat(Spread.of(IntStream.empty()).isEmpty()).isTrue();
    }
}
