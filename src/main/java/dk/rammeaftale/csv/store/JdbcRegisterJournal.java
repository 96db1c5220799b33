package dk.rammeaftale.csv.store;

import dk.rammeaftale.csv.RegisterChange;
import dk.rammeaftale.csv.RegisterChange.Field;
import dk.rammeaftale.csv.RegisterJournal;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The registers' journal as two tables: the changes, and the cells of each. */
@Repository
class JdbcRegisterJournal implements RegisterJournal {

    private static final String BETWEEN = "\u001f";
    private static final String WHICH = " where (:register = '' or register = :register) and (:key = '' or row_key = :key)";

    private final JdbcClient jdbc;

    JdbcRegisterJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold() {
        jdbc.sql("select id from register_hold for update").query(Integer.class).single();
    }

    @Override
    public void add(RegisterChange change) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into register_change (register, row_key, kind, way, happened_at, by_whom, reason)
                        values (:register, :key, :kind, :way, :at, :by, :reason)
                        """)
                .param("register", change.register())
                .param("key", String.join(BETWEEN, change.key()))
                .param("kind", change.kind().name())
                .param("way", change.way().name())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by().orElse(null))
                .param("reason", change.reason())
                .update(id, "id");
        long changeId = id.getKeyAs(Long.class);
        int position = 0;
        for (Field field : change.fields()) {
            jdbc.sql("""
                            insert into register_change_field (change_id, position, column_name, before_value, after_value)
                            values (:change, :position, :column, :before, :after)
                            """)
                    .param("change", changeId)
                    .param("position", position++)
                    .param("column", field.column())
                    .param("before", field.before())
                    .param("after", field.after())
                    .update();
        }
    }

    @Override
    public Page<RegisterChange> changes(Optional<String> register, List<String> key, Slice slice) {
        String line = String.join(BETWEEN, key);
        long total = jdbc.sql("select count(*) from register_change" + WHICH)
                .param("register", register.orElse(""))
                .param("key", line)
                .query(Long.class)
                .single();
        Map<Long, List<Field>> fields = new HashMap<>();
        List<Long> ids = jdbc.sql("select id from register_change" + WHICH + " order by id desc limit :most offset :first")
                .param("register", register.orElse(""))
                .param("key", line)
                .param("most", slice.size())
                .param("first", slice.offset())
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return new Page<>(List.of(), slice, total);
        }
        jdbc.sql("select * from register_change_field where change_id in (:ids) order by change_id, position")
                .param("ids", ids)
                .query(row -> {
                    fields.computeIfAbsent(row.getLong("change_id"), id -> new ArrayList<>())
                            .add(new Field(
                                    row.getString("column_name"),
                                    row.getString("before_value"),
                                    row.getString("after_value")));
                });
        List<RegisterChange> changes = jdbc.sql("select * from register_change where id in (:ids) order by id desc")
                .param("ids", ids)
                .query((row, n) -> new RegisterChange(
                        row.getString("register"),
                        row.getString("row_key").isEmpty() ? List.of() : List.of(row.getString("row_key").split(BETWEEN, -1)),
                        RegisterChange.Kind.valueOf(row.getString("kind")),
                        RegisterChange.Way.valueOf(row.getString("way")),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("by_whom")),
                        row.getString("reason"),
                        fields.getOrDefault(row.getLong("id"), List.of())))
                .list();
        return new Page<>(changes, slice, total);
    }
}
