package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Word and its kin put on the clipboard, and what of it is kept. The editor is held to the same pages. */
public class WordClipboardTest {

    private static final Path CORPUS = Path.of("src/test/resources/dk/rammeaftale/richtext/word");
    private static final String KEPT = ".kept.html";

    private final RichTexts texts = new RichTexts();

    public static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEPT))
                    .map(name -> name.substring(0, name.length() - KEPT.length()))
                    .sorted()
                    .toList();
        }
    }

    public static String clipboard(String sample) throws IOException {
        return Files.readString(CORPUS.resolve(sample + ".html"));
    }

    public static String kept(String sample) throws IOException {
        return Files.readString(CORPUS.resolve(sample + KEPT)).replace("\n", "");
    }

    @Test
    void there_are_enough_samples() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_can_be_seen_in_word_is_kept(String sample) throws IOException {
        assertThat(texts.fromHtml(clipboard(sample)).html()).isEqualTo(kept(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_read_once_stays_the_same(String sample) throws IOException {
        assertThat(texts.fromHtml(kept(sample)).html()).isEqualTo(kept(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_end_of_line_in_the_middle_of_a_sentence_is_a_space(String sample) throws IOException {
        assertThat(texts.fromHtml(clipboard(sample).replace("\n", "\r\n")).html()).isEqualTo(kept(sample));
    }
}
