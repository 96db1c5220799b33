package dk.rammeaftale.directory.web;

import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A cell of a register's line as a field of a form.
 *
 * @param name    in the form; the names of columns have spaces
 * @param options what may be chosen; empty if it is written
 * @param shown   the value in words
 */
public record RegisterField(
        String name,
        String label,
        String explanation,
        String value,
        Map<String, String> options,
        boolean fixed,
        boolean isLong,
        String shown) {

    private static final int LONG = 120;

    static List<RegisterField> of(CsvRegister register, Map<String, String> cells, boolean isNew) {
        Map<String, Map<String, String>> choices = register.choices();
        List<RegisterField> fields = new ArrayList<>();
        for (Column column : register.form().columns()) {
            String value = cells.getOrDefault(column.name(), "");
            boolean derived = register.editing().derived().contains(column.name());
            if (isNew && derived) {
                continue;
            }
            Map<String, String> options = choices.getOrDefault(column.name(), Map.of());
            fields.add(new RegisterField(
                    nameOf(register, column.name()),
                    column.label(),
                    hint(column.explanation(), !options.isEmpty()),
                    value,
                    withPresent(options, value),
                    !isNew && register.editing().isFixed(column.name()),
                    value.length() > LONG || value.contains("\n"),
                    options.getOrDefault(value, value)));
        }
        return fields;
    }

    /** Of a list that one chooses from, only what follows says more than the list itself. */
    private static String hint(String explanation, boolean chosen) {
        String words = chosen && !explanation.contains(";")
                ? ""
                : explanation.substring(chosen ? explanation.indexOf(';') + 1 : 0).strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** What stands there now can stay, also where it is offered to nobody any more. */
    private static Map<String, String> withPresent(Map<String, String> options, String value) {
        if (options.isEmpty() || value.isEmpty() || options.containsKey(value)) {
            return options;
        }
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(value, value);
        return more;
    }

    static Map<String, String> read(CsvRegister register, MultiValueMap<String, String> sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        register.form().columns().forEach(column -> {
            String text = sent.getFirst(nameOf(register, column.name()));
            if (text != null) {
                cells.put(column.name(), text.replace("\r\n", "\n").strip());
            }
        });
        return cells;
    }

    /** Problems that are about no column keep their field. */
    static String nameOf(CsvRegister register, String column) {
        List<String> names = register.form().columns().stream().map(Column::name).toList();
        return names.contains(column) ? "felt" + (names.indexOf(column) + 1) : column;
    }
}
