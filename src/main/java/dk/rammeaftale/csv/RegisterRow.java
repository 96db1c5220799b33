package dk.rammeaftale.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a register.
 *
 * @param key   what tells it from the others
 * @param cells by column, in the order of the form
 */
public record RegisterRow(List<String> key, Map<String, String> cells) {

    private static final String BETWEEN = "\u001f";

    public RegisterRow {
        key = List.copyOf(key);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    static RegisterRow of(CsvRegister register, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> header = register.form().header();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), values.get(i));
        }
        return new RegisterRow(register.editing().keys().stream().map(cells::get).toList(), cells);
    }

    static List<RegisterRow> all(CsvRegister register) {
        return register.rows().stream().map(values -> of(register, values)).toList();
    }

    /** Known again by it: it is another one as soon as any cell is. */
    public String mark() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] content = String.join(BETWEEN, cells.values()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean speaksOf(String query) {
        String sought = query.toLowerCase(Locale.ROOT);
        return cells.values().stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(sought));
    }
}
