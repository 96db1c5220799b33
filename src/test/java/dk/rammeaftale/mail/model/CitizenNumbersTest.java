package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "010101-1234", "0101011234", "01 01 01 1234", "010101 1234", "010101 - 1234", "010101\u20131234",
        "01\u00a001\u00a001\u00a01234", "01 01 01-1234", "cpr:010101-1234.", "(010101-1234)", "CPR010101-1234x",
        "referat_010101-1234.pdf", "den 12. 010101-1234",
        "cpr_010101_1234.pdf", "01.01.01-1234", "01-01-01-1234", "01/01/01 - 1234", "010101  1234", "010101-\n1234",
        "010101\u00ad-1234", "010101\u200b1234", "010101\u202f1234", "010101\u2009-\u20091234", "010101\uff0d1234",
        "\uff10\uff11\uff10\uff11\uff10\uff11-\uff11\uff12\uff13\uff14",
        "\u0660\u0661\u0660\u0661\u0660\u0661\u0661\u0662\u0663\u0664"
    })
    void a_number_is_found_however_it_is_written(String text) {
        assertThat(CitizenNumbers.in(text)).containsExactly("010101-1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "2027-001", "sag 2027-0011234", "320101-1234", "011301-1234", "310401-1234", "290201-1234", "000101-1234",
        "1010101-1234", "010101-12345", "12345678901", "12 34 56 78", "+45 87 12 34 56", "8712 3456", "87123456",
        "28. december 2026", "28-12-2026", "28.12.2026", "2026-12-28", "28.12.2026-04.01.2027", "1/12-2026",
        "31-12-2026 23.59", "5790000123456", "CVR 29189846", "DK50 0040 0440 1162 43", "010101-12", "010101--1234",
        "01 01 1234", "20261228T101112", "01.01.01 1234", "31.12.26-14.01.27", "010101\n1234", "010101   1234"
    })
    void what_has_not_the_form_or_no_valid_date_is_left_alone(String text) {
        assertThat(CitizenNumbers.in(text)).isEmpty();
        assertThat(CitizenNumbers.redact(text)).isEqualTo(text);
    }

    @Test
    void the_seventh_digit_tells_the_century_and_with_it_the_leap_year() {
        assertThat(CitizenNumbers.in("290200-4123")).as("2000 is a leap year").isNotEmpty();
        assertThat(CitizenNumbers.in("290200-1123")).as("1900 is none").isEmpty();
        assertThat(CitizenNumbers.in("290204-5123")).as("2004").isNotEmpty();
        assertThat(CitizenNumbers.in("290260-8123")).as("1860").isNotEmpty();
        assertThat(CitizenNumbers.in("290237-4123")).as("1937 is none").isEmpty();
        assertThat(CitizenNumbers.in("290236-9123")).as("2036").isNotEmpty();
    }

    @Test
    void the_check_digit_is_not_asked_for() {
        assertThat(CitizenNumbers.in("010107-4000 010107-4001")).hasSize(2);
    }

    @Test
    void each_number_is_listed_once_in_its_normal_form() {
        assertThat(CitizenNumbers.in("0101011234, 010101-1234 og 31 12 99 0000"))
                .containsExactly("010101-1234", "311299-0000");
    }

    @Test
    void redacting_takes_the_whole_number_out_of_the_text_as_it_was_written() {
        assertThat(CitizenNumbers.redact(
                        "Før \u0660\u0661\u0660\u0661\u0660\u0661\u00ad-1234 – 01.01.01-1234\u00a0efter"))
                .isEqualTo("Før [fjernet] – [fjernet]\u00a0efter");
    }

    @Test
    void redacting_leaves_everything_else() {
        assertThat(CitizenNumbers.redact("Borger 010101-1234 (tlf. 87 12 34 56) og 0202021234; ikke 320101-1234. $1"))
                .isEqualTo("Borger [fjernet] (tlf. 87 12 34 56) og [fjernet]; ikke 320101-1234. $1");
    }
}
