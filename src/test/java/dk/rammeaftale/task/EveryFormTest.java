package dk.rammeaftale.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No form is forgotten: each is filled in at our own page by a test {@code …FormsOnOwnPagesTest} of its room. */
class EveryFormTest {

    private static final Pattern FILLED = Pattern.compile("pages\\.fills\\(\"([a-z-]+)\"");

    @Test
    void every_form_is_filled_in_on_its_own_page() throws IOException {
        assertThat(filled()).isEqualTo(forms());
    }

    private static Set<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".html", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> filled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("FormsOnOwnPagesTest.java"))
                    .flatMap(file -> FILLED.matcher(text(file)).results().map((MatchResult found) -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
