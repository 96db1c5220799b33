package dk.rammeaftale.hearing.model;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a survey, and the check of what is answered to them: everything is filled in; a file may be left out. */
public record Survey(List<SurveyField> fields) {

    /** How many fields a survey can have. */
    public static final int MOST_FIELDS = 20;

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_OPTION = 200;
    private static final int MOST_OPTIONS = 50;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(,\\d{1,6})?");
    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\R|\\p{Cntrl}");

    /** What a hearing asks that is no survey. */
    public static final Survey NONE = new Survey(List.of());

    public Survey {
        fields = List.copyOf(fields);
    }

    /** The survey that was entered; fields that are empty throughout are left out. */
    public static Verdict<Survey> read(List<EnteredSurveyField> entered) {
        List<EnteredSurveyField> filled = entered.stream().filter(field -> !field.isEmpty()).toList();
        List<Problem> problems = new ArrayList<>();
        if (filled.isEmpty()) {
            problems.add(new Problem("field_1_label", "Skriv mindst ét felt, der skal udfyldes."));
        }
        List<SurveyField> fields = filled.stream().map(field -> read(field, problems)).flatMap(Optional::stream).toList();
        return problems.isEmpty() ? Verdict.accepted(new Survey(fields)) : Verdict.refused(problems);
    }

    private static Optional<SurveyField> read(EnteredSurveyField entered, List<Problem> problems) {
        String label = entered.label().orElse("");
        if (label.isEmpty()) {
            problems.add(new Problem(entered.named("label"), "Skriv, hvad der spørges om i felt %d.".formatted(entered.number())));
        } else if (label.length() > LONGEST_LABEL || LINE_BREAK_OR_CONTROL.matcher(label).find()) {
            problems.add(new Problem(entered.named("label"), "Skriv spørgsmålet på én linje med højst 200 tegn."));
        }
        Optional<SurveyField.Type> type = entered.type().flatMap(SurveyField.Type::named);
        if (type.isEmpty()) {
            problems.add(new Problem(
                    entered.named("type"), "Vælg, om felt %d er tal, valg, tekst eller fil.".formatted(entered.number())));
        }
        List<String> options = options(entered);
        type.flatMap(known -> wrongOptions(known, options))
                .ifPresent(sentence -> problems.add(new Problem(entered.named("options"), sentence)));
        return type.map(known -> new SurveyField(entered.number(), label, known, options));
    }

    private static List<String> options(EnteredSurveyField entered) {
        return Arrays.stream(entered.options().orElse("").split("[,\\r\\n]"))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> wrongOptions(SurveyField.Type type, List<String> options) {
        if (type != SurveyField.Type.CHOICE) {
            return options.isEmpty() ? Optional.empty() : Optional.of("Kun et felt af typen valg har svarmuligheder.");
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            return Optional.of("Skriv mellem 2 og 50 forskellige svarmuligheder med komma eller linjeskift imellem.");
        }
        boolean unreadable = options.stream()
                .anyMatch(option -> option.length() > LONGEST_OPTION || LINE_BREAK_OR_CONTROL.matcher(option).find());
        return unreadable ? Optional.of("En svarmulighed må højst være på 200 tegn.") : Optional.empty();
    }

    /** What is answered to the fields, by their names; what belongs to no field is left out. */
    public Verdict<Map<String, String>> check(Map<String, String> answered) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> kept = new LinkedHashMap<>();
        for (SurveyField field : fields) {
            String value = answered.getOrDefault(field.name(), "").strip();
            wrong(field, value).ifPresent(sentence -> problems.add(new Problem(field.name(), sentence)));
            if (!value.isEmpty()) {
                kept.put(field.name(), value);
            }
        }
        return problems.isEmpty() ? Verdict.accepted(kept) : Verdict.refused(problems);
    }

    private static Optional<String> wrong(SurveyField field, String value) {
        return switch (field.type()) {
            case NUMBER -> NUMBER.matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of("Skriv et tal i «%s», fx 12 eller 12,5.".formatted(field.label()));
            case CHOICE -> field.options().contains(value)
                    ? Optional.empty()
                    : Optional.of("Vælg en af mulighederne i «%s».".formatted(field.label()));
            case TEXT -> wrongText(field, value);
            case FILE -> Optional.empty();
        };
    }

    private static Optional<String> wrongText(SurveyField field, String value) {
        if (value.isEmpty()) {
            return Optional.of("Udfyld «%s».".formatted(field.label()));
        }
        return value.length() > LONGEST_TEXT
                ? Optional.of("Teksten i «%s» må højst være på 4.000 tegn.".formatted(field.label()))
                : Optional.empty();
    }

    public Optional<SurveyField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The fields that are answered with a file. */
    public List<SurveyField> files() {
        return fields.stream().filter(field -> field.type() == SurveyField.Type.FILE).toList();
    }
}
