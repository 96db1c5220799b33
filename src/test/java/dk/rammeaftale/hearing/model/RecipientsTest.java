package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientsTest {

    @Test
    void dassos_and_the_authorities_are_named_by_a_word() {
        assertThat(Recipients.read("DASSOS")).contains(Recipients.DASSOS);
        assertThat(Recipients.read(" AUTHORITIES ")).contains(Recipients.AUTHORITIES);
    }

    @Test
    void single_authorities_are_named_by_their_codes_each_once() {
        assertThat(Recipients.read("791, 751,791")).hasValueSatisfying(recipients -> assertThat(recipients.named())
                .isEqualTo(List.of(new AuthorityCode("791"), new AuthorityCode("751"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dassos", "791;751", "791,,751", "Viborg"})
    void everything_else_names_nobody(String text) {
        assertThat(Recipients.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DASSOS", "AUTHORITIES", "791,751"})
    void what_is_kept_is_read_again(String text) {
        assertThat(Recipients.read(text).orElseThrow()).hasToString(text);
    }
}
