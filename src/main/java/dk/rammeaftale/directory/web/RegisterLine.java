package dk.rammeaftale.directory.web;

import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRegister;
import dk.rammeaftale.csv.RegisterRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A register's line in a list.
 *
 * @param title what it is called
 * @param key   what it is found by
 * @param query the same in an address
 * @param cells in the order of the columns that are shown
 */
public record RegisterLine(String title, List<String> key, String query, List<String> cells) {

    static final String KEY = "k";

    /** A column and what stands in it. */
    public record Fact(String label, String content) {
    }

    static RegisterLine of(CsvRegister register, RegisterRow row, Map<String, Map<String, String>> choices) {
        return new RegisterLine(
                title(row),
                row.key(),
                query(row.key()),
                shown(register).stream()
                        .map(column -> choices.getOrDefault(column.name(), Map.of())
                                .getOrDefault(row.cells().get(column.name()), row.cells().get(column.name())))
                        .toList());
    }

    static String title(RegisterRow row) {
        return title(row.key());
    }

    static String title(List<String> key) {
        return key.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    static List<Column> shown(CsvRegister register) {
        List<String> chosen = register.editing().shown();
        return register.form().columns().stream()
                .filter(column -> chosen.isEmpty() || chosen.contains(column.name()))
                .toList();
    }

    static List<Fact> facts(CsvRegister register, RegisterRow row) {
        return register.form().columns().stream()
                .map(column -> new Fact(column.label(), row.cells().get(column.name())))
                .toList();
    }

    static String listAddress(String name, String query) {
        return UriComponentsBuilder.fromPath("/stamdata/" + name)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(query)
                .toUriString() + "&";
    }

    /** Each part of the key as a parameter of its own. */
    static String query(List<String> key) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        key.forEach(part -> address.queryParam(KEY, "{part}"));
        return address.encode().buildAndExpand(key.toArray()).toUriString();
    }
}
