package dk.rammeaftale.link.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void tokens_have_160_bits_that_fit_into_an_address_and_are_never_alike() {
        Set<String> texts = Stream.generate(() -> LinkToken.from(RANDOM).text()).limit(2_000).collect(Collectors.toSet());

        assertThat(texts).hasSize(2_000).allMatch(text -> text.matches("[A-Za-z0-9_-]{26}[A-Za-z0-9]"));
    }

    @Test
    void a_token_that_comes_back_has_the_hash_it_went_away_with() {
        LinkToken token = LinkToken.from(RANDOM);

        assertThat(LinkToken.read(token.text()).orElseThrow().hash()).isEqualTo(token.hash()).hasSize(64);
        assertThat(LinkToken.from(RANDOM).hash()).isNotEqualTo(token.hash());
    }

    @Test
    void the_hash_is_the_sha_256_of_the_token() {
        assertThat(LinkToken.read("AAAAAAAAAAAAAAAAAAAAAAAAAAA").orElseThrow().hash())
                .isEqualTo("568f214d529544bf4430513c2993495a5b434611533c63d1cf095b51c5e1f8af");
    }

    @Test
    void a_log_never_shows_a_token() {
        LinkToken token = LinkToken.from(RANDOM);

        assertThat(token.toString()).doesNotContain(token.text()).doesNotContain(token.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "kort", "AAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAA\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAæ", "' or ''='AAAAAAAAAAAAAAAAAAA"
    })
    void what_does_not_have_the_form_of_a_token_is_none(String text) {
        assertThat(LinkToken.read(text)).isEmpty();
    }
}
