package dk.rammeaftale.directory.store;

import dk.rammeaftale.directory.application.ConfirmationRegister;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Confirmation;
import dk.rammeaftale.directory.model.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConfirmationRegister implements ConfirmationRegister {

    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;

    JdbcConfirmationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Round> rounds(String kind) {
        return jdbc.sql("select * from confirmation_round where kind = :kind order by begun_at desc, round desc")
                .param("kind", kind)
                .query((row, n) -> new Round(
                        row.getString("kind"),
                        row.getString("round"),
                        instant(row, "begun_at").orElseThrow(),
                        Optional.ofNullable(row.getString("begun_by"))))
                .list();
    }

    /** Two who begin the same one at once: the key lets one of them wait, and fail. */
    @Override
    public boolean begin(Round round) {
        boolean begun = rounds(round.kind()).stream().anyMatch(one -> one.round().equals(round.round()));
        if (begun) {
            return false;
        }
        jdbc.sql("insert into confirmation_round (kind, round, begun_at, begun_by) values (:kind, :round, :at, :by)")
                .param("kind", round.kind())
                .param("round", round.round())
                .param("at", utc(round.begunAt()))
                .param("by", round.begunBy().orElse(null))
                .update();
        return true;
    }

    @Override
    public long add(String kind, String round, AuthorityCode authority, Optional<Instant> askedAt) {
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into confirmation (kind, round, authority, asked_at) values (:kind, :round, :authority, :at)")
                .param("kind", kind)
                .param("round", round)
                .param("authority", authority.value())
                .param("at", askedAt.map(JdbcConfirmationRegister::utc).orElse(null))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    @Override
    public void asked(long id, Instant at) {
        jdbc.sql("update confirmation set asked_at = :at where id = :id").param("at", utc(at)).param("id", id).update();
    }

    @Override
    public List<Confirmation> of(String kind, String round) {
        return jdbc.sql("select * from confirmation where kind = :kind and round = :round order by authority")
                .param("kind", kind)
                .param("round", round)
                .query((row, n) -> confirmation(row))
                .list();
    }

    @Override
    public List<Confirmation> open(String kind) {
        return jdbc.sql("""
                        select * from confirmation where kind = :kind and answered_at is null and closed_at is null
                        order by authority, id
                        """)
                .param("kind", kind)
                .query((row, n) -> confirmation(row))
                .list();
    }

    @Override
    public Optional<Confirmation> find(long id) {
        return jdbc.sql("select * from confirmation where id = :id")
                .param("id", id)
                .query((row, n) -> confirmation(row))
                .optional();
    }

    @Override
    public Optional<Confirmation> hold(long id) {
        return jdbc.sql("select * from confirmation where id = :id for update")
                .param("id", id)
                .query((row, n) -> confirmation(row))
                .optional();
    }

    @Override
    public void reminded(long id, Instant at) {
        jdbc.sql("update confirmation set reminded_at = :at where id = :id")
                .param("at", utc(at)).param("id", id).update();
    }

    @Override
    public void answered(long id, String by, Instant at) {
        jdbc.sql("update confirmation set answered_at = :at, answered_by = :by where id = :id")
                .param("at", utc(at)).param("by", by).param("id", id).update();
    }

    @Override
    public void close(long id, Instant at) {
        jdbc.sql("update confirmation set closed_at = :at where id = :id").param("at", utc(at)).param("id", id).update();
    }

    @Override
    public void add(long confirmation, NewCorrection correction) {
        jdbc.sql("""
                        insert into confirmation_correction (confirmation_id, register, row_key, column_name, label,
                            before_value, after_value, state, why)
                        values (:confirmation, :register, :key, :column, :label, :before, :after, :state, :why)
                        """)
                .param("confirmation", confirmation)
                .param("register", correction.register())
                .param("key", String.join(BETWEEN, correction.key()))
                .param("column", correction.column())
                .param("label", correction.label())
                .param("before", correction.before())
                .param("after", correction.after())
                .param("state", correction.state().name())
                .param("why", correction.why())
                .update();
    }

    @Override
    public List<Correction> corrections(long confirmation) {
        return jdbc.sql("select * from confirmation_correction where confirmation_id = :confirmation order by id")
                .param("confirmation", confirmation)
                .query((row, n) -> correction(row))
                .list();
    }

    @Override
    public List<Correction> waiting() {
        return jdbc.sql("select * from confirmation_correction where state = 'WAITING' order by id")
                .query((row, n) -> correction(row))
                .list();
    }

    @Override
    public Optional<Correction> correction(long id) {
        return jdbc.sql("select * from confirmation_correction where id = :id")
                .param("id", id)
                .query((row, n) -> correction(row))
                .optional();
    }

    @Override
    public boolean decide(long id, Correction.State state, String by, String reason, Instant at) {
        return jdbc.sql("""
                        update confirmation_correction
                        set state = :state, decided_by = :by, decision_reason = :reason, decided_at = :at
                        where id = :id and state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("reason", reason)
                .param("at", utc(at))
                .param("id", id)
                .update() == 1;
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("round"),
                new AuthorityCode(row.getString("authority")),
                instant(row, "asked_at"),
                instant(row, "reminded_at"),
                instant(row, "answered_at"),
                Optional.ofNullable(row.getString("answered_by")),
                instant(row, "closed_at"));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getLong("id"),
                row.getLong("confirmation_id"),
                row.getString("register"),
                List.of(row.getString("row_key").split(BETWEEN, -1)),
                row.getString("column_name"),
                row.getString("label"),
                row.getString("before_value"),
                row.getString("after_value"),
                Correction.State.valueOf(row.getString("state")),
                row.getString("why"),
                Optional.ofNullable(row.getString("decided_by")),
                instant(row, "decided_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
