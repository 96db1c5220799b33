package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkPlaceholderTest {

    @Test
    void each_place_gets_the_token_of_its_link() {
        String text = "a/" + LinkPlaceholder.of(1) + " b/" + LinkPlaceholder.of(2) + " a/" + LinkPlaceholder.of(1);

        assertThat(LinkPlaceholder.fill(text, Map.of(1L, "en$1", 2L, "to\\"))).isEqualTo("a/en$1 b/to\\ a/en$1");
    }

    @Test
    void what_somebody_wrote_that_looks_like_a_place_stays_what_it_is() {
        String text = "{{link:2}} {{link:}} {{link:x}} {{link:1234567890123456789}} {link:1} {{ link:1 }}";

        assertThat(LinkPlaceholder.fill(text, Map.of(1L, "token"))).isEqualTo(text);
    }

    @Test
    void an_address_that_awaits_its_token_can_be_hidden() {
        assertThat(LinkPlaceholder.hide("""
                Svar: https://rammeaftale.example/svar/{{link:42}}.
                <a href="https://rammeaftale.example/svar/{{link:42}}">Svar</a>""", "(link)")).isEqualTo("""
                Svar: (link).
                <a href="(link)">Svar</a>""");
    }
}
