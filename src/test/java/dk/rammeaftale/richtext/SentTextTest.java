package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.verdict.Verdict.Accepted;
import dk.rammeaftale.verdict.Verdict.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a form sends, with the editor and without. */
class SentTextTest {

    private final RichTexts texts = new RichTexts();
    private final RichText merged = texts.fromHtml("<h2>Pladser</h2><table><tr><th colspan=2>Skovbo</th></tr>"
            + "<tr><td>Døgn</td><td><u>12</u></td></tr></table><p>jf. [punkt:4]</p>");

    @Test
    void the_editors_text_is_taken_before_the_markdown() {
        assertThat(read(Map.of("text", "markdown", "text_html", "<p>fra <b>editoren</b></p>"))).isEqualTo(
                texts.fromHtml("<p>fra <strong>editoren</strong></p>"));
    }

    @Test
    void an_emptied_text_is_empty() {
        assertThat(read(Map.of("text", "markdown", "text_html", ""))).isEqualTo(RichText.EMPTY);
        assertThat(read(Map.of("text", " "))).isEqualTo(RichText.EMPTY);
    }

    @Test
    void a_form_without_the_field_leaves_the_text_as_it_was() {
        assertThat(read(Map.of("title", "x"))).isEqualTo(merged);
    }

    @Test
    void markdown_that_nobody_changed_loses_nothing() {
        String shown = texts.toMarkdown(merged);
        assertThat(texts.fromMarkdown(shown)).as("Markdown has no word for a merged cell").isNotEqualTo(merged);

        assertThat(read(Map.of("text", shown))).isEqualTo(merged);
        assertThat(read(Map.of("text", shown.replace("\n", "\r\n") + "\r\n"))).isEqualTo(merged);
    }

    @Test
    void markdown_that_was_changed_is_taken() {
        assertThat(read(Map.of("text", texts.toMarkdown(merged) + "\n\nTilføjet")).plain()).endsWith("jf. [punkt:4]\nTilføjet");
    }

    @Test
    void a_text_of_200_000_characters_is_long_enough() {
        assertThat(texts.read("text", Map.of("text", "a ".repeat(99_000)), merged)).isInstanceOf(Accepted.class);
        assertRefused(Map.of("text", "a".repeat(200_001)));
        assertRefused(Map.of("text_html", "a".repeat(200_001)));
        // Refused before it is read, which could take long.
        assertRefused(Map.of("text", " ".repeat(200_001)));
        // Short when sent, long when written out.
        assertRefused(Map.of("text", "&".repeat(60_000)));
    }

    private RichText read(Map<String, String> sent) {
        return texts.read("text", sent, merged).orElseThrow(IllegalStateException::new);
    }

    private void assertRefused(Map<String, String> sent) {
        assertThat(texts.read("text", sent, merged)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.sentences())
                .isEqualTo("Teksten er længere end 200.000 tegn. Gør den kortere, eller læg en del af den i et bilag. (text)"));
    }
}
