package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we brought along of the public design system. */
class DesignSystemTest {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Path FDS = ASSETS.resolve("fds");
    private static final Pattern NAMED = Pattern.compile("url\\([\"']?([^)\"']+)[\"']?\\)");
    private static final long LARGEST = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"fds/css/fds.css", "rammeaftale.css"})
    void every_file_that_a_style_names_is_here(String styles) {
        Path file = ASSETS.resolve(styles);

        assertThat(named(file)).isNotEmpty().allSatisfy(name -> assertThat(file.resolveSibling(name)).exists());
    }

    @Test
    void no_icon_and_no_font_is_here_that_no_style_names() throws IOException {
        Set<Path> wanted = Stream.of(FDS.resolve("css/fds.css"), ASSETS.resolve("rammeaftale.css"))
                .flatMap(file -> named(file).stream().map(name -> file.resolveSibling(name).normalize()))
                .collect(Collectors.toSet());

        try (Stream<Path> files = Files.walk(FDS)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(svg|woff2)"))).isNotEmpty().allMatch(wanted::contains);
        }
    }

    @Test
    void it_is_small_enough_for_a_phone() throws IOException {
        try (Stream<Path> files = Files.walk(FDS)) {
            assertThat(files.filter(Files::isRegularFile).mapToLong(DesignSystemTest::size).sum()).isLessThan(LARGEST);
        }
    }

    @Test
    void its_licences_came_along() {
        assertThat(FDS.resolve("LICENSE.md")).content().contains("MIT license", "Apache License", "SIL Open Font License");
        assertThat(FDS.resolve("fonts/LICENSE.txt")).content().contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    private static List<String> named(Path styles) {
        try {
            return NAMED.matcher(Files.readString(styles)).results().map((MatchResult found) -> found.group(1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
