package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text for a browser without JavaScript. */
class MarkdownTest {

    private final RichTexts texts = new RichTexts();

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>Et afsnit.</p><p>Et til.</p>",
        "<h2>Indstilling</h2><p>Tekst</p><h3>Baggrund</h3><h4>Økonomi</h4>",
        "<p>En linje<br>og den næste</p>",
        "<p><strong>Fed</strong>, <em>kursiv</em> og <strong>begge <em>dele</em></strong>.</p>",
        "<p>ned<strong>lægges</strong> straks</p>",
        "<ul><li>Et<ul><li>To<ul><li>Tre</li></ul></li><li>Igen to</li></ul></li><li>Igen et</li></ul>",
        "<ul><li>Et<ol><li>Talt</li><li>Talt igen</li></ol></li></ul><p>Efter</p>",
        "<ol start=\"3\"><li>Tredje</li><li>Fjerde</li></ol>",
        "<ul><li><p>To</p><p>afsnit</p></li><li>Ét</li></ul>",
        "<ul><li>En liste</li></ul><ul><li>En anden</li></ul>",
        "<ol><li>En liste</li></ol><ol><li>En anden</li></ol>",
        "<blockquote><p>Citeret</p><ul><li>også</li></ul></blockquote><p>Efter</p>",
        "<p>Se <a href=\"https://x.example/a?b=1&amp;c=(2)#d\">siden</a>, <a href=\"mailto:a@x.example\">skriv</a>.</p>",
        "<p><a href=\"https://x.example/\"><strong>fed</strong> henvisning</a></p>",
        "<p>jf. [punkt:12] og [bilag:45], (se [punkt:7])</p>",
        "<p>[punkt:12]: godkendt</p>",
        "<p>[punkt:12](https://x.example)</p>",
        "<h2>Om [punkt:12]</h2><ul><li>[bilag:1]</li></ul>",
        "<p><strong>[punkt:12]</strong></p>",
        "<table><thead><tr><th>Tilbud</th><th>Pladser</th></tr></thead><tbody><tr><td>Skovbo</td><td>12</td></tr></tbody></table>",
        "<table><tbody><tr><td>uden navne</td><td>2</td></tr><tr><td></td><td><strong>4</strong></td></tr></tbody></table>",
        "<table><thead><tr><th>[punkt:1]</th></tr></thead><tbody><tr><td>a | b \\ c</td></tr></tbody></table>",
        "<table><thead><tr><th>Kun navne</th></tr></thead></table>",
        "<p># ikke en overskrift</p><p>- ikke en liste</p><p>1. heller ikke</p><p>1) ej</p><p>+ ej</p><p>&gt; ej</p>",
        "<p>a<br>===</p><p>b<br>---</p><p>c | d<br>|---|---|</p><p>c | d<br>:-- | --:</p><p>c | d<br>--- | ---</p>",
        "<p>* _ ` [ ] ( ) &lt;b&gt; &amp;amp; &amp; \\ ! ~ | *a* _b_ [c](d) `e` **f**</p>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;copy; https://x.example/a_b_c</p>",
        "<p>[a]: https://x.example</p><p>tekst [a]</p>",
        "<p>Pris: 5*3*2 = 30; §§ 103 og 104; 50 % – «ja»</p>"
    })
    void what_markdown_can_say_comes_back_as_it_was(String html) {
        RichText text = texts.fromHtml(html);
        assertThat(text.html()).as("the sample is written as we write it").isEqualTo(html);

        String markdown = texts.toMarkdown(text);

        assertThat(texts.fromMarkdown(markdown).html()).as(markdown).isEqualTo(html);
        assertThat(texts.toMarkdown(texts.fromMarkdown(markdown))).isEqualTo(markdown);
    }

    @Test
    void it_reads_as_people_write() {
        assertThat(texts.toMarkdown(texts.fromHtml("""
                <h2>Indstilling</h2><p>At <strong>godkende</strong> [punkt:12], se <a href="https://x.example">her</a>.</p>
                <ul><li>Et<ul><li>To</li></ul></li></ul>
                <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
                """))).isEqualTo("""
                ## Indstilling

                At **godkende** [punkt:12], se [her](https://x.example).

                - Et
                  - To

                |A|B|
                |---|---|
                |1|2|""");
    }

    @Test
    void what_people_type_is_understood() {
        assertThat(texts.fromMarkdown("""
                # Titel
                Indstilling
                -----------
                * et
                    * to
                1) tre

                    indrykket
                ```
                kode
                ```
                <b>ikke fed</b>
                ***
                """).html()).isEqualTo("<h2>Titel</h2><h3>Indstilling</h3><ul><li>et<ul><li>to</li></ul></li></ul>"
                + "<ol><li><p>tre</p><p>indrykket kode &lt;b&gt;ikke fed&lt;/b&gt; ***</p></li></ol>");
    }

    @Test
    void a_table_with_merged_cells_keeps_its_words_in_their_columns() {
        assertThat(texts.toMarkdown(texts.fromHtml("<table><thead><tr><th>Tilbud</th><th colspan=2>Pladser</th></tr></thead>"
                + "<tr><td rowspan=2>Skovbo</td><td>Døgn</td><td>12</td></tr>"
                + "<tr><td>Dag</td><td><ul><li>3 faste</li><li>2 andre</li></ul></td></tr></table>"))).isEqualTo("""
                |Tilbud|Pladser||
                |---|---|---|
                |Skovbo|Døgn|12|
                ||Dag|3 faste / 2 andre|""");
    }

    @ParameterizedTest
    @MethodSource("dk.rammeaftale.richtext.WordClipboardTest#samples")
    void no_word_is_lost_on_the_way_to_markdown_and_back(String sample) throws IOException {
        RichText text = texts.fromHtml(WordClipboardTest.clipboard(sample));

        RichText back = texts.fromMarkdown(texts.toMarkdown(text));

        assertThat(words(back)).isEqualTo(words(text));
        assertThat(Jsoup.parse(back.html()).select("a").eachAttr("href"))
                .isEqualTo(Jsoup.parse(text.html()).select("a").eachAttr("href"));
    }

    /** Signs that mean something in Markdown, at random. */
    @Test
    void no_sign_is_lost_wherever_it_stands() {
        List<String> pieces = List.of("a", "b ", " ", "*", "_", "`", "#", "-", "+", "1.", "[", "]", "(", ")", "!", "&lt;", "&gt;", "&amp;",
                "|", "\\", "~", "=", ":", "<br>", "<strong>", "</strong>", "<em>", "</em>", "</p><p>", "[punkt:3]", "–", "»");
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder html = new StringBuilder("<p>");
            for (int i = 0; i < 12; i++) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            RichText text = texts.fromHtml(html.toString());
            assertThat(texts.fromHtml(text.html())).isEqualTo(text);

            String markdown = texts.toMarkdown(text);

            assertThat(texts.fromMarkdown(markdown).plain()).as(text.html() + "\n" + markdown).isEqualTo(text.plain());
        }
    }

    private static String words(RichText text) {
        return text.plain().replaceAll("[|/\\s]+", " ");
    }
}
