package dk.rammeaftale.hearing.web;

import dk.rammeaftale.hearing.application.EnteredHearing;
import dk.rammeaftale.hearing.model.EnteredSurveyField;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of the start form on our own page, checked or not.
 *
 * @param values by the names of the fields, those that are filled in; several recipients with commas between
 */
record EnteredQuestion(Map<String, String> values) {

    static final EnteredQuestion NOTHING = new EnteredQuestion(Map.of());

    private static final List<String> FIELDS = List.of("title", "text", "policy", "recipients", "days");
    private static final List<String> PARTS = List.of("label", "type", "options");
    private static final long NO_NUMBER = -1;

    /** What was sent; as from Tasklist, the fields of a survey come with a survey alone. */
    static EnteredQuestion of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean survey = Policy.SURVEY.name().equals(sent.getFirst("policy"));
        Stream.concat(FIELDS.stream(), survey ? surveyFields() : Stream.empty()).forEach(name -> {
            String value = plain(String.join(",", sent.getOrDefault(name, List.of())));
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        return new EnteredQuestion(values);
    }

    private static Stream<String> surveyFields() {
        return IntStream.rangeClosed(1, Survey.MOST_FIELDS)
                .boxed()
                .flatMap(number -> PARTS.stream().map(part -> field(number, part)));
    }

    private static String field(int number, String part) {
        return "field_%d_%s".formatted(number, part);
    }

    /** Browsers send line breaks as two characters; and no database keeps a NUL. */
    private static String plain(String entered) {
        return entered.replace("\r\n", "\n").replace("\0", "").strip();
    }

    /** Without files, which are kept elsewhere. */
    EnteredHearing entered() {
        return new EnteredHearing(
                value("title"),
                value("text"),
                value("policy"),
                value("recipients"),
                value("days").map(EnteredQuestion::number),
                IntStream.rangeClosed(1, Survey.MOST_FIELDS)
                        .mapToObj(number -> new EnteredSurveyField(
                                number,
                                value(field(number, "label")),
                                value(field(number, "type")),
                                value(field(number, "options"))))
                        .filter(field -> !field.isEmpty())
                        .toList(),
                List.of());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** What is no number is refused as one that cannot be. */
    private static Long number(String text) {
        return text.matches("\\d{1,9}") ? Long.valueOf(text) : NO_NUMBER;
    }
}
