package dk.rammeaftale;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of some tables as they once were, to be put back before each test: to load them from their files takes far longer. */
final class KeptRows {

    private final JdbcTemplate statements;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    /** @param tables what is referred to before what refers to it */
    KeptRows(JdbcTemplate statements, String... tables) {
        this.statements = statements;
        for (String table : tables) {
            rows.put(table, statements.queryForList("select * from " + table));
        }
    }

    /** Into tables that are empty. */
    void putBack() {
        rows.forEach(this::putBack);
    }

    private void putBack(String table, List<Map<String, Object>> kept) {
        Collection<String> columns = kept.get(0).keySet();
        statements.batchUpdate(
                "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?"))),
                kept.stream().map(row -> row.values().toArray()).toList());
    }
}
