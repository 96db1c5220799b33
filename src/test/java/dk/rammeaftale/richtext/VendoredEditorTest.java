package dk.rammeaftale.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The editor that we brought along. */
class VendoredEditorTest {

    private static final Path BUNDLE = Path.of("src/main/resources/static/assets/tiptap/tiptap.js");
    private static final Path LICENCES = BUNDLE.resolveSibling("LICENSES.txt");
    private static final Path LOCK = Path.of("src/main/editor/package-lock.json");
    private static final Pattern IMPORT = Pattern.compile("import \\{([^}]*)} from '\\.\\./tiptap/tiptap\\.js'");
    private static final long LARGEST = 500_000;

    @Test
    void it_is_small_enough() throws IOException {
        assertThat(Files.size(BUNDLE)).isLessThan(LARGEST);
    }

    @Test
    void it_makes_no_code_of_words() {
        assertThat(BUNDLE).content().doesNotContain("new Function(").doesNotContainPattern("\\beval\\(");
    }

    @Test
    void it_has_all_that_our_scripts_take_of_it() throws IOException {
        String exported = Files.readString(Path.of("src/main/editor/tiptap.js"));

        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/static/assets/richtext"))) {
            List<String> taken = scripts.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(file -> IMPORT.matcher(read(file)).results())
                    .flatMap(found -> Stream.of(found.group(1).split(",")))
                    .map(String::strip)
                    .toList();
            assertThat(taken).isNotEmpty().allSatisfy(name -> assertThat(exported).containsPattern("\\b" + name + "\\b"));
        }
    }

    @Test
    void the_licence_of_each_version_came_along() throws IOException {
        JsonNode packages = new ObjectMapper().readTree(LOCK.toFile()).path("packages");
        List<String> versions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : packages.properties()) {
            String name = one.getKey().replaceFirst(".*node_modules/", "");
            if (name.matches("@tiptap/(core|starter-kit|extension-table|extension-list)|prosemirror-(model|view|tables|state)")) {
                versions.add(name + " " + one.getValue().path("version").asText());
            }
        }
        assertThat(versions).hasSize(8);
        assertThat(LICENCES).content().contains(versions).contains("Permission is hereby granted, free of charge");
    }

    @Test
    void the_list_of_versions_names_no_registry() {
        assertThat(LOCK).content().doesNotContain("\"resolved\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
