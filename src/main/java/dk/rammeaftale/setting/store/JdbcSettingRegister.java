package dk.rammeaftale.setting.store;

import dk.rammeaftale.setting.application.SettingRegister;
import dk.rammeaftale.setting.model.SettingChange;
import dk.rammeaftale.setting.model.SettingChange.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of settings as a table. */
@Repository
class JdbcSettingRegister implements SettingRegister {

    private final JdbcClient database;

    JdbcSettingRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<SettingChange> all() {
        return database.sql("select * from setting_change order by id").query(JdbcSettingRegister::read).list();
    }

    @Override
    public void add(String name, String value, LocalDate effectiveOn, String by, Instant at, String reason) {
        database.sql("""
                        insert into setting_change (name, setting_value, effective_on, made_by, made_at, reason)
                        values (:name, :value, :effectiveOn, :by, :at, :reason)
                        """)
                .param("name", name)
                .param("value", value)
                .param("effectiveOn", effectiveOn)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    @Override
    public boolean withdraw(long id, LocalDate today, String by, Instant at, String reason) {
        return database.sql("""
                        update setting_change set withdrawn_by = :by, withdrawn_at = :at, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null and effective_on > :today
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .param("today", today)
                .update() == 1;
    }

    private static SettingChange read(ResultSet row, int number) throws SQLException {
        OffsetDateTime withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new SettingChange(
                row.getLong("id"),
                row.getString("name"),
                row.getString("setting_value"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                withdrawnAt == null
                        ? Optional.empty()
                        : Optional.of(new Withdrawal(
                                row.getString("withdrawn_by"), withdrawnAt.toInstant(), row.getString("withdrawn_reason"))));
    }
}
