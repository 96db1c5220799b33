package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a link may lead. jsoup asks the same before; this holds by itself. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://x.example, https://x.example",
        "' HTTP://x.example/a b ', HTTP://x.example/a%20b",
        "https://x.example/<a>\"\\, https://x.example/%3Ca%3E%22%5C",
        "mailto:a@x.example, mailto:a@x.example"
    })
    void the_web_and_a_mail_are_reached(String written, String address) {
        assertThat(Address.of(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "java\nscript:alert(1)", " data:text/html,x", "file:///C:/x", "ftp://x.example", "//x.example",
        "/stamdata", "#punkt-1", "x.example", "https:", "https://", "http:x", "mailto:", ""})
    void nothing_else_is(String written) {
        assertThat(Address.of(written)).isEmpty();
    }

    @Test
    void an_address_without_end_is_none() {
        assertThat(Address.of("https://x.example/" + "a".repeat(2000))).isEmpty();
    }
}
