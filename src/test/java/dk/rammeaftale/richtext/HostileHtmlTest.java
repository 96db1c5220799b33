package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from an editor, from Word or from somebody hostile holds nothing but the allowed elements afterwards. */
class HostileHtmlTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "br", "strong", "em", "u", "a",
            "table", "thead", "tbody", "tr", "th", "td");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "a href", "(https?://|mailto:)[^\\s<>\"]+",
            "ol start", "[0-9]{1,4}",
            "ol type", "[aAiI]",
            "th colspan", "[0-9]{1,4}",
            "td colspan", "[0-9]{1,4}",
            "th rowspan", "[0-9]{1,4}",
            "td rowspan", "[0-9]{1,4}");

    private final RichTexts texts = new RichTexts();

    static List<String> hostile() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dk/rammeaftale/richtext/hostile.txt"));
    }

    @Test
    void there_are_enough_of_them() throws IOException {
        assertThat(hostile()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_hostile_is_left(String hostile) {
        RichText text = texts.fromHtml("<p>før</p>" + hostile + "<p>efter</p>");

        assertHarmless(text.html());
        assertHarmless(text.html(reference -> Optional.of("punkt 1<script>")).replaceAll(" href=\"#punkt-12\"", ""));
        assertThat(text.plain()).startsWith("før").doesNotContain("skjult");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void the_same_goes_for_what_stands_in_markdown(String hostile) {
        assertHarmless(texts.fromMarkdown("før\n\n" + hostile + "\n\nefter").html());
        assertHarmless(texts.fromMarkdown("[klik](<" + hostile.replaceAll("[<>]", "") + ">)").html());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_was_read_once_stays_the_same(String hostile) {
        RichText once = texts.fromHtml("<p>før</p>" + hostile + "<p>efter</p>");

        assertThat(texts.fromHtml(once.html())).isEqualTo(once);
    }

    @Test
    void no_link_of_markdown_leads_elsewhere_than_to_the_web_or_a_mail() {
        RichText text = texts.fromMarkdown("[a](javascript:alert(1)) [b](data:text/html,x) <javascript:alert(1)> "
                + "[c](https://x.example) [d](/stamdata) ![billede](https://x.example/p.png)");

        assertThat(Jsoup.parse(text.html()).select("[href]").eachAttr("href")).containsExactly("https://x.example");
        assertThat(text.plain()).isEqualTo("a b javascript:alert(1) c d billede");
    }

    @ParameterizedTest
    @CsvSource({"<div>,</div>", "<blockquote>,</blockquote>", "<ul><li>x,</li></ul>", "<b>,</b>", "<table><tr><td>,</td></tr></table>"})
    void no_depth_is_too_deep(String open, String close) {
        String html = open.repeat(5000) + "tekst" + close.repeat(5000);

        RichText text = texts.fromHtml(html);

        assertThat(text.plain()).contains("tekst");
        assertThat(texts.fromHtml(text.html())).isEqualTo(text);
        assertThat(texts.toMarkdown(text)).contains("tekst");
    }

    @ParameterizedTest
    @CsvSource({"> ", "- ", "*", "[", "![", "<a href=", "`", "\\", "| ", "1. ", "_*"})
    void no_markdown_is_too_deep(String sign) {
        assertThat(texts.fromMarkdown(sign.repeat(5000) + "tekst").plain()).contains("tekst");
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            if (element.nameIs("body")) {
                continue;
            }
            assertThat(ELEMENTS).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String allowed = ATTRIBUTES.get(element.normalName() + " " + attribute.getKey());
                assertThat(allowed).as(element.outerHtml()).isNotNull();
                assertThat(attribute.getValue()).matches(allowed);
            }
        }
        // Only tags and entities use the three signs.
        String between = Stream.of(html.split("</?[a-z0-9]+( [a-z]+=\"[^\"<>]*\")*>")).collect(Collectors.joining());
        assertThat(between).doesNotContain("<", ">");
        assertThat(between.replaceAll("&(lt|gt|amp);", "")).doesNotContain("&");
    }
}
