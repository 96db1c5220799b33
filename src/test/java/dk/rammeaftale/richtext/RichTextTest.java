package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.richtext.Reference.Kind;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says of itself. */
class RichTextTest {

    private static final Function<Reference, Optional<String>> WORDS = reference -> reference.id() == 99
            ? Optional.empty()
            : Optional.of((reference.kind() == Kind.ITEM ? "punkt 1." : "bilag ") + reference.id());

    private final RichTexts texts = new RichTexts();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<p></p>", "<p>&nbsp;</p>", "<ul><li></li></ul>", "<h2> </h2>", "<p><br></p>", "<table></table>"})
    void a_text_without_words_is_empty(String html) {
        assertThat(texts.fromHtml(html)).isEqualTo(RichText.EMPTY);
        assertThat(texts.fromHtml(html).isEmpty()).isTrue();
    }

    @Test
    void a_table_is_something_even_without_words() {
        assertThat(texts.fromHtml("<table><tr><td></td></tr></table>").isEmpty()).isFalse();
        assertThat(texts.fromHtml("<p>ord</p>").isEmpty()).isFalse();
    }

    @Test
    void a_text_that_never_was_written_is_empty() {
        assertThat(new RichText(null)).isEqualTo(RichText.EMPTY);
    }

    @Test
    void its_words_are_a_line_for_each_block_and_each_row() {
        assertThat(texts.fromHtml("<h2>Et &amp; to</h2><p>Tre<br>fire <b>fem</b></p><ul><li>seks<ul><li>syv &lt; 8</li></ul></ul>"
                + "<table><tr><th>a<th>b</tr><tr><td><p>c<p>d<td>e</tr><tr><td><td>f</tr></table><blockquote>[punkt:1]").plain())
                .isEqualTo("""
                        Et & to
                        Tre
                        fire fem
                        seks
                        syv < 8
                        a | b
                        c d | e
                        | f
                        [punkt:1]""");
    }

    @Test
    void references_follow_what_they_name() {
        RichText text = texts.fromHtml("<p>jf. [punkt:12] og <b>[bilag:45]</b>, [punkt:99], igen [punkt:12]</p>");

        assertThat(text.html(WORDS)).isEqualTo("<p>jf. <a href=\"#punkt-12\">punkt 1.12</a> og "
                + "<strong><a href=\"#bilag-45\">bilag 45</a></strong>, (henvisning udgået), igen <a href=\"#punkt-12\">punkt 1.12</a></p>");
        assertThat(text.plain(WORDS)).isEqualTo("jf. punkt 1.12 og bilag 45, (henvisning udgået), igen punkt 1.12");
        assertThat(text.references()).containsExactly(
                new Reference(Kind.ITEM, 12), new Reference(Kind.ATTACHMENT, 45), new Reference(Kind.ITEM, 99));
    }

    @Test
    void words_of_a_reference_are_words_and_not_html() {
        assertThat(texts.fromHtml("<p>[punkt:1]</p>").html(reference -> Optional.of("$1 <b>&"))).isEqualTo(
                "<p><a href=\"#punkt-1\">$1 &lt;b&gt;&amp;</a></p>");
    }

    @Test
    void a_reference_in_a_link_is_words_and_one_in_an_address_is_none() {
        RichText text = texts.fromHtml("<a href='https://x.example/[bilag:7]'>se [punkt:12]</a> [punkt:3]");

        assertThat(text.html(WORDS)).isEqualTo(
                "<p><a href=\"https://x.example/[bilag:7]\">se punkt 1.12</a> <a href=\"#punkt-3\">punkt 1.3</a></p>");
        assertThat(text.references()).extracting(Reference::id).containsExactly(12L, 3L);
    }

    @Test
    void a_token_is_read_as_it_is_written() {
        assertThat(new Reference(Kind.ITEM, 12).token()).isEqualTo("[punkt:12]");
        assertThat(new Reference(Kind.ATTACHMENT, 45).token()).isEqualTo("[bilag:45]");
        assertThat(Reference.parse("[bilag:45]")).contains(new Reference(Kind.ATTACHMENT, 45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[punkt:0]", "[punkt:01]", "[punkt:-1]", "[Punkt:1]", "[punkt: 1]", "[side:1]", "x[punkt:1]", "[punkt:1][punkt:2]",
        "[punkt:12345678901234567890]", ""})
    void what_is_nearly_a_token_is_text(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }
}
