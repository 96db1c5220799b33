package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"viborg@kommune.example", "social.chef+dassos@ringkoebing-skjern.kommune.example"})
    void an_address_is_taken_as_it_stands(String value) {
        assertThat(new EmailAddress(value)).hasToString(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", "viborg", "viborg@", "@kommune.example", "viborg@kommune", "a b@kommune.example", "a@b@kommune.example",
        "a@kommune.example\r\nBcc: b@kommune.example", "a@kommune.example,b@kommune.example", "<a@kommune.example>",
        ".a@kommune.example", "a@-kommune.example", "a@kommune..example"
    })
    void anything_else_is_refused(String value) {
        assertThatThrownBy(() -> new EmailAddress(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_domain_is_what_follows_the_at_sign() {
        assertThat(new EmailAddress("viborg@kommune.example").domain()).isEqualTo("kommune.example");
    }

    @ParameterizedTest
    @CsvSource({
        "svar@sekretariat.example, svar+tag@sekretariat.example",
        "post+svar@sekretariat.example, post+svar+tag@sekretariat.example"})
    void a_mailbox_has_tagged_addresses_too(String mailbox, String tagged) {
        assertThat(new EmailAddress(mailbox).tagged("tag")).hasToString(tagged);
    }
}
