package dk.rammeaftale.capacity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is stored, in our own tables and in the engine's, history and all, so that a test sees that nothing was. */
@Component
public class StoredRows {

    private static final String USED_CASE_NUMBERS = "used case numbers";

    private final JdbcClient jdbc;
    private String counting;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of each table, and how many case numbers have been given. */
    public Map<String, Long> counted() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(counting()).query((row, index) -> rows.put(row.getString(1), row.getLong(2))).list();
        rows.put(USED_CASE_NUMBERS, jdbc.sql("select sum(last_number) from case_number_counter").query(Long.class).single());
        return rows;
    }

    List<String> businessKeysInHistory() {
        return jdbc.sql("select distinct business_key_ from act_hi_procinst").query(String.class).list();
    }

    private String counting() {
        if (counting == null) {
            List<String> tables = jdbc.sql("""
                            select table_name from information_schema.tables
                            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                            """).query(String.class).list();
            counting = tables.stream()
                    .map(table -> "select '%s', count(*) from \"%s\"".formatted(table.toLowerCase(), table))
                    .collect(Collectors.joining(" union all "));
        }
        return counting;
    }
}
