package dk.rammeaftale.task.web;

import dk.rammeaftale.task.model.Condition;
import dk.rammeaftale.task.model.FieldKind;
import dk.rammeaftale.task.model.FormField;
import dk.rammeaftale.task.model.FormFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads a form as it is shown, which says of each field what it is for Tasklist: so there is one place that says it. */
final class FieldReader {

    private FieldReader() {
    }

    static FormFields read(String html) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        Jsoup.parseBodyFragment(html).select("input[name], select[name], textarea[name]").stream()
                .filter(input -> !input.attr("type").equals("hidden"))
                .forEach(input -> fields.putIfAbsent(input.attr("name"), field(input)));
        return new FormFields(List.copyOf(fields.values()));
    }

    private static FormField field(Element input) {
        return new FormField(
                input.attr("name"),
                kind(input),
                input.hasAttr("data-transient"),
                input.parents().stream()
                        .filter(around -> around.hasAttr("data-when"))
                        .map(around -> Condition.of(around.attr("data-when")))
                        .toList());
    }

    private static FieldKind kind(Element input) {
        if (input.attr("type").equals("file")) {
            return FieldKind.FILE;
        }
        Element choice = input.closest("[data-choice]");
        String type = choice == null ? input.attr("cam-variable-type") : choice.attr("data-type");
        return switch (type) {
            case "Long" -> FieldKind.NUMBER;
            case "Boolean" -> FieldKind.YES_NO;
            default -> FieldKind.TEXT;
        };
    }
}
