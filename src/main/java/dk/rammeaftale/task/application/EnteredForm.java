package dk.rammeaftale.task.application;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.task.model.FieldKind;
import dk.rammeaftale.task.model.FormField;
import dk.rammeaftale.task.model.FormFields;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form as an ordinary POST brings it: texts by name, and files. What is of no field goes to the engine as it is, which
 * refuses what its process does not list.
 *
 * @param texts several chosen values of one field stand in one text, with commas
 */
public record EnteredForm(FormFields fields, Map<String, String> texts, List<UploadedFile> files) {

    public EnteredForm {
        texts = unmodifiable(texts);
        files = List.copyOf(files);
    }

    private static Map<String, String> unmodifiable(Map<String, String> texts) {
        Map<String, String> lines = new LinkedHashMap<>();
        // Browsers end the lines of a form with two characters; the texts of the house have one.
        texts.forEach((name, text) -> lines.put(name, text.replace("\r\n", "\n")));
        return Map.copyOf(lines);
    }

    /** What stands in the fields, to be shown or kept: a field left empty is empty, whatever the form would propose. */
    public Map<String, String> standing() {
        Map<String, String> standing = new HashMap<>();
        fields.all().stream()
                .filter(field -> field.kind() != FieldKind.FILE)
                .forEach(field -> standing.put(field.name(), texts.getOrDefault(field.name(), "")));
        return standing;
    }

    /**
     * The variables to complete a task with, or the fields that hold nothing of their kind. Parts that do not apply are left
     * out, as the form does where scripts run.
     */
    public Verdict<Map<String, SentValue>> forTask() {
        return values(true);
    }

    /** The variables to start a process with. */
    public Verdict<Map<String, SentValue>> forStart() {
        return values(false);
    }

    private Verdict<Map<String, SentValue>> values(boolean withEmptyOnes) {
        Map<String, SentValue> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> applying = fields.applying(texts);
        texts.forEach((name, text) -> {
            Optional<FormField> field = fields.named(name);
            if (field.filter(known -> known.kind() == FieldKind.FILE || !applying.contains(name)).isPresent()) {
                return;
            }
            if (!text.isBlank()) {
                value(field, text).ifPresentOrElse(
                        value -> values.put(name, value),
                        () -> problems.add(new Problem(name, complaint(field.orElseThrow().kind()))));
            } else if (withEmptyOnes) {
                values.put(name, new SentValue.Nothing());
            }
        });
        files.stream()
                .filter(file -> fields.named(file.field()).isEmpty() || applying.contains(file.field()))
                .forEach(file -> values.put(file.field(), new SentValue.Attached(file)));
        return problems.isEmpty() ? Verdict.accepted(values) : Verdict.refused(problems);
    }

    /** Empty if it is not of the field's kind. */
    private static Optional<SentValue> value(Optional<FormField> field, String text) {
        return switch (field.map(FormField::kind).orElse(FieldKind.TEXT)) {
            case NUMBER -> number(text.strip());
            case YES_NO -> Optional.of(text)
                    .filter(word -> word.equals("true") || word.equals("false"))
                    .map(word -> new SentValue.YesOrNo(word.equals("true")));
            default -> Optional.of(new SentValue.Text(text, field.map(FormField::fleeting).orElse(false)));
        };
    }

    private static Optional<SentValue> number(String text) {
        return text.matches("[+-]?\\d{1,18}")
                ? Optional.of(new SentValue.Number(Long.parseLong(text)))
                : Optional.empty();
    }

    private static String complaint(FieldKind kind) {
        return kind == FieldKind.NUMBER ? "Skriv et helt tal." : "Vælg en af mulighederne.";
    }
}
