package dk.rammeaftale.task.store;

import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.task.application.DraftRegister;
import dk.rammeaftale.task.model.Draft;
import dk.rammeaftale.task.model.DraftLine;
import dk.rammeaftale.task.model.DraftPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDraftRegister implements DraftRegister {

    /** The task is open in the engine's own table, or there is none. */
    private static final String ALIVE =
            "(d.task_id is null or exists (select 1 from act_ru_task t where t.id_ = d.task_id))";

    private final JdbcClient jdbc;

    JdbcDraftRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Draft> ofTask(String taskId, String owner) {
        return jdbc.sql("select * from work_draft where task_id = :task and owner = :owner")
                .param("task", taskId)
                .param("owner", owner)
                .query((row, index) -> withoutValues(row))
                .optional()
                .map(this::withValues);
    }

    @Override
    public Optional<Draft> find(long id, String owner) {
        return jdbc.sql("select * from work_draft where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query((row, index) -> withoutValues(row))
                .optional()
                .map(this::withValues);
    }

    @Override
    public Page<DraftLine> of(String owner, Slice slice) {
        long total = jdbc.sql("select count(*) from work_draft d where d.owner = :owner and " + ALIVE)
                .param("owner", owner)
                .query(Long.class)
                .single();
        return new Page<>(
                jdbc.sql("select * from work_draft d where d.owner = :owner and " + ALIVE
                                + " order by d.saved_at desc, d.id desc limit :size offset :offset")
                        .param("owner", owner)
                        .param("size", slice.size())
                        .param("offset", slice.offset())
                        .query((row, index) -> new DraftLine(
                                row.getLong("id"),
                                place(row),
                                row.getString("title"),
                                row.getString("saved_by"),
                                savedAt(row)))
                        .list(),
                slice,
                total);
    }

    private static Draft withoutValues(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("id"),
                place(row),
                row.getString("owner"),
                row.getString("title"),
                Map.of(),
                row.getInt("edition"),
                row.getString("saved_by"),
                savedAt(row));
    }

    private Draft withValues(Draft draft) {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select name, content from work_draft_value where draft_id = :id")
                .param("id", draft.id())
                .query(value -> {
                    values.put(value.getString("name"), value.getString("content"));
                });
        return new Draft(draft.id(), draft.place(), draft.owner(), draft.title(), values, draft.edition(), draft.savedBy(),
                draft.savedAt());
    }

    private static DraftPlace place(ResultSet row) throws SQLException {
        return new DraftPlace(
                Optional.ofNullable(row.getString("task_id")), Optional.ofNullable(row.getString("process_key")));
    }

    private static Instant savedAt(ResultSet row) throws SQLException {
        return row.getObject("saved_at", OffsetDateTime.class).toInstant();
    }

    @Override
    public long add(DraftPlace place, String owner, String title, Map<String, String> values, String by, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into work_draft (task_id, process_key, owner, title, edition, saved_by, saved_at)"
                        + " values (:task, :process, :owner, :title, 1, :by, :at)")
                .param("task", place.task().orElse(null))
                .param("process", place.process().orElse(null))
                .param("owner", owner)
                .param("title", title)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        store(id, values);
        return id;
    }

    @Override
    public boolean replace(long id, int edition, Map<String, String> values, String by, Instant at) {
        boolean stillThere = jdbc.sql("update work_draft set edition = edition + 1, saved_by = :by, saved_at = :at"
                                + " where id = :id and edition = :edition")
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("edition", edition)
                        .update()
                == 1;
        if (stillThere) {
            jdbc.sql("delete from work_draft_value where draft_id = :id").param("id", id).update();
            store(id, values);
        }
        return stillThere;
    }

    /** What is left empty is kept too: it stands in place of what the form would propose. */
    private void store(long id, Map<String, String> values) {
        values.forEach((name, content) ->
                jdbc.sql("insert into work_draft_value (draft_id, name, content) values (:id, :name, :content)")
                        .param("id", id)
                        .param("name", name)
                        .param("content", content)
                        .update());
    }

    /** Held first: a colleague who sends or saves the same draft waits, and finds it gone. */
    @Override
    public boolean remove(long id, int edition, String owner) {
        boolean held = jdbc.sql("select id from work_draft where id = :id and edition = :edition and owner = :owner for update")
                .param("id", id)
                .param("edition", edition)
                .param("owner", owner)
                .query(Long.class)
                .optional()
                .isPresent();
        if (held) {
            jdbc.sql("delete from work_draft_value where draft_id = :id").param("id", id).update();
            jdbc.sql("delete from work_draft where id = :id").param("id", id).update();
        }
        return held;
    }

    @Override
    public void removeOfTask(String taskId) {
        jdbc.sql("delete from work_draft_value where draft_id in (select id from work_draft where task_id = :task)")
                .param("task", taskId)
                .update();
        jdbc.sql("delete from work_draft where task_id = :task").param("task", taskId).update();
    }

    @Override
    public boolean anyWithoutTask() {
        return jdbc.sql("select exists (select 1 from work_draft d where not " + ALIVE + ")").query(Boolean.class).single();
    }

    @Override
    public void removeWithoutTask() {
        jdbc.sql("delete from work_draft_value where draft_id in (select d.id from work_draft d where not " + ALIVE + ")")
                .update();
        jdbc.sql("delete from work_draft d where not " + ALIVE).update();
    }
}
