package dk.rammeaftale.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostPartTest {

    private static final String BASE = "https://rammeaftale.example";

    @Test
    void addresses_of_ours_can_be_followed_and_others_not() {
        assertThat(PostPart.lines("""
                Se https://rammeaftale.example/svar/abc-d_e. Eller
                https://andre.example/svar/abc og https://rammeaftale.example.andre.example/x""", BASE))
                .isEqualTo(List.of(
                        List.of(
                                words("Se "),
                                new PostPart(BASE + "/svar/abc-d_e", BASE + "/svar/abc-d_e"),
                                words(". Eller")),
                        List.of(words("https://andre.example/svar/abc og https://rammeaftale.example.andre.example/x"))));
    }

    private static PostPart words(String text) {
        return new PostPart(text, "");
    }
}
