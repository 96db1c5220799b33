package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DanishNumbersTest {

    @Test
    void thousands_have_a_point_and_decimals_a_comma() {
        assertThat(DanishNumbers.whole(1_234_567)).isEqualTo("1.234.567");
        assertThat(DanishNumbers.whole(0)).isEqualTo("0");
        assertThat(DanishNumbers.decimal(1234.56)).isEqualTo("1.234,6");
        assertThat(DanishNumbers.decimal(7)).isEqualTo("7");
    }

    @Test
    void differences_have_a_sign_and_a_real_minus() {
        assertThat(DanishNumbers.signed(12)).isEqualTo("+12");
        assertThat(DanishNumbers.signed(-1200)).isEqualTo("−1.200");
        assertThat(DanishNumbers.signed(0)).isEqualTo("0");
    }

    @Test
    void a_part_is_told_in_percent_of_the_whole_if_there_is_one() {
        assertThat(DanishNumbers.percent(2, 3)).isEqualTo("66,7\u00a0%");
        assertThat(DanishNumbers.percent(3, 3)).isEqualTo("100,0\u00a0%");
        assertThat(DanishNumbers.percent(0, 0)).isEqualTo("–");
    }
}
