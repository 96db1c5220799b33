package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Danish texts of Camunda's web applications, held against the English ones of the version in use. */
class CamundaTextsTest {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final String BANNER = "labels.BANNER_CE_EOL_TEXT";

    /** What the page fills in, what it draws as HTML, and where a link leads inside the application. */
    private static final Pattern KEPT = Pattern.compile(
            "\\{\\{\\s*\\w*\\s*}|%\\w|\\{}|</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b|&\\w+;|href=\"#[^\"]*\"");

    /** The letter that makes an English word plural, where the Danish word (»forløb«) has none to add. */
    private static final Set<String> PLURAL_LETTERS = Set.of("labels.PLGN_BATCH_S", "labels.PLGN_MIG_S",
            "labels.PLGN_MOD_DIALOG_S", "labels.PLGN_MOD_RESTART_DIALOG_S");

    private static final Set<String> SAME_IN_BOTH = Set.of(
            "CSV", "Camunda Cockpit", "Cockpit", "Diagram", "Element", "Filter", "JSON", "Job", "Links", "OK", "Optimize",
            "Start", "Status", "System", "Type", "Version", "Version:", "weekend", "<definition>", "<version>",
            "<", "<=", ">", ">=", "", "L", "YYYY-MM-DDTHH:mm:ss");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:and|are|batch(?:es)?|been|could|deployments?|incidents?|instances?|is|not|of|or|quer(?:y|ies)|tasks?|tenants?|the"
                    + "|this|users?|was|were|with|you|your)\\b",
            Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void every_text_is_there_in_the_order_of_the_english_ones(String application) {
        assertThat(danish(application).keySet()).containsExactlyElementsOf(english(application).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void a_text_keeps_what_the_page_fills_in_and_its_html(String application) {
        assertThat(textsOf(application, (danish, english) -> !keptIn(danish).equals(keptIn(english))))
                .containsOnlyKeys(BANNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void a_part_of_a_sentence_keeps_the_spaces_at_its_ends(String application) {
        Map<String, String> glued = textsOf(application,
                (danish, english) -> !danish.isEmpty() && !spacesAround(danish).equals(spacesAround(english)));

        assertThat(glued).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void no_text_is_left_out(String application) {
        Map<String, String> empty = textsOf(application, (danish, english) -> danish.isBlank() && !english.isBlank());

        assertThat(PLURAL_LETTERS).containsAll(empty.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void only_words_that_both_languages_share_are_left_as_they_were(String application) {
        Map<String, String> untranslated = textsOf(application,
                (danish, english) -> danish.equals(english) && !SAME_IN_BOTH.contains(danish.strip()));

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void no_english_word_is_left_inside_a_danish_text(String application) {
        Map<String, String> mixed = textsOf(application,
                (danish, english) -> ENGLISH.matcher(danish.replaceAll("<[^>]*>|\\{\\{[^}]*}}", "")).find());

        assertThat(mixed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void the_banner_leads_to_the_front_page_and_to_english(String application) {
        assertThat(danish(application).get(BANNER))
                .contains("<a href=\"/\">Til forsiden</a>", "<a href=\"?sprog=en\" lang=\"en\">English</a>")
                .doesNotContain("Camunda 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "cockpit"})
    void dates_are_written_as_in_denmark(String application) {
        assertThat(danish(application))
                .containsEntry("dateLocales.longDateFormat.L", "DD.MM.YYYY")
                .containsEntry("dateLocales.longDateFormat.LL", "D. MMMM YYYY")
                .containsEntry("dateLocales.longDateFormat.LT", "HH.mm")
                .containsEntry("dateLocales.months.4", "maj")
                .containsEntry("dateLocales.weekdays.0", "søndag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void the_settings_of_ours_come_before_those_of_camunda_and_choose_the_language(String application) {
        assertThat(read(application + "/scripts/config.js"))
                .contains("import '/assets/camunda-login.js';", "from '/assets/camunda-language.js';", "locales: spoken");
    }

    /** The Danish texts of which, beside the English one, that is true. */
    private Map<String, String> textsOf(String application, BiPredicate<String, String> isTrue) {
        Map<String, String> english = english(application);
        Map<String, String> found = new TreeMap<>(danish(application));
        found.entrySet().removeIf(text -> isNumber(text.getValue())
                || !isTrue.test(text.getValue(), english.getOrDefault(text.getKey(), "")));
        return found;
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d+");
    }

    private static List<String> keptIn(String text) {
        return KEPT.matcher(text).results().map(MatchResult::group).map(part -> part.replaceAll("\\s", "")).sorted().toList();
    }

    private static String spacesAround(String text) {
        return text.replaceAll("(?s)\\S.*\\S|\\S", "-");
    }

    private Map<String, String> danish(String application) {
        return texts(application + "/locales/da.json");
    }

    private Map<String, String> english(String application) {
        return texts(application + "/locales/en.json");
    }

    private Map<String, String> texts(String file) {
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            collect("", json.readTree(read(file)), texts);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(String name, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(name, node.asText());
            return;
        }
        String before = name.isEmpty() ? "" : name + ".";
        node.properties().forEach(property -> collect(before + property.getKey(), property.getValue(), texts));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(before + index, node.get(index), texts);
        }
    }

    /** The first of that name on the class path, as the packaged service takes it; Camunda's begin with a byte order mark. */
    private static String read(String file) {
        try (InputStream stream = CamundaTextsTest.class.getClassLoader().getResourceAsStream(APPLICATIONS + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
