package dk.rammeaftale.directory.store;

import dk.rammeaftale.directory.application.SeatRegister;
import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.Period;
import dk.rammeaftale.directory.model.SeatTerm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeatRegister implements SeatRegister {

    private static final String DEPUTYSHIPS = "select id, authority, username, first_day, last_day, made_by, made_at,"
            + " made_reason, revoked_by, revoked_at, revoked_reason from deputyship";

    private final JdbcClient jdbc;

    JdbcSeatRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SeatTerm> terms() {
        return jdbc.sql("select authority, first_day, username from seat_term order by authority, first_day")
                .query((row, n) -> new SeatTerm(
                        new AuthorityCode(row.getString("authority")),
                        row.getObject("first_day", LocalDate.class),
                        row.getString("username")))
                .list();
    }

    @Override
    public void store(SeatTerm term) {
        int updated = jdbc.sql("update seat_term set username = ? where authority = ? and first_day = ?")
                .params(term.username(), term.authority().value(), term.firstDay())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into seat_term (username, authority, first_day) values (?, ?, ?)")
                    .params(term.username(), term.authority().value(), term.firstDay())
                    .update();
        }
    }

    @Override
    public List<Deputyship> deputyships() {
        return jdbc.sql(DEPUTYSHIPS + " order by made_at, id")
                .query((row, n) -> deputyship(row))
                .list();
    }

    @Override
    public Optional<Deputyship> deputyship(long id) {
        return jdbc.sql(DEPUTYSHIPS + " where id = ?").param(id).query((row, n) -> deputyship(row)).optional();
    }

    @Override
    public void add(Appointment appointment, Deputyship.Act made) {
        jdbc.sql("insert into deputyship (authority, username, first_day, last_day, made_by, made_at, made_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        appointment.authority().value(),
                        appointment.username(),
                        appointment.period().first(),
                        appointment.period().last(),
                        made.by().orElse(null),
                        moment(made.at()),
                        made.reason())
                .update();
    }

    @Override
    public boolean revoke(long id, Deputyship.Act revoked) {
        return jdbc.sql("update deputyship set revoked_by = ?, revoked_at = ?, revoked_reason = ?"
                        + " where id = ? and revoked_at is null")
                .params(revoked.by().orElse(null), moment(revoked.at()), revoked.reason(), id)
                .update() == 1;
    }

    @Override
    public void hold() {
        jdbc.sql("select announced_until from seat_announcement for update").query(LocalDate.class).single();
    }

    @Override
    public Map<AuthorityCode, Announced> announced() {
        Map<AuthorityCode, Announced> announced = new LinkedHashMap<>();
        jdbc.sql("select authority, username, capacity from seat_in_charge order by authority").query(row -> {
            announced.put(
                    new AuthorityCode(row.getString("authority")),
                    new Announced(
                            row.getString("username"), InCharge.Capacity.valueOf(row.getString("capacity"))));
        });
        return announced;
    }

    @Override
    public void announce(AuthorityCode authority, Announced inCharge) {
        int updated = jdbc.sql("update seat_in_charge set username = ?, capacity = ? where authority = ?")
                .params(inCharge.username(), inCharge.capacity().name(), authority.value())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into seat_in_charge (username, capacity, authority) values (?, ?, ?)")
                    .params(inCharge.username(), inCharge.capacity().name(), authority.value())
                    .update();
        }
    }

    @Override
    public Optional<LocalDate> nextTurn() {
        return jdbc.sql("""
                        select min(turn.on_day) from seat_announcement, (
                            select first_day as on_day from seat_term
                            union all
                            select first_day from deputyship where revoked_at is null
                            union all
                            select last_day + 1 from deputyship where revoked_at is null
                        ) turn
                        where turn.on_day > announced_until
                        """)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    @Override
    public void announcedUntil(LocalDate day) {
        jdbc.sql("update seat_announcement set announced_until = ?").param(day).update();
    }

    private static Deputyship deputyship(ResultSet row) throws SQLException {
        return new Deputyship(
                row.getLong("id"),
                new Appointment(
                        new AuthorityCode(row.getString("authority")),
                        row.getString("username"),
                        new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))),
                act(row, "made"),
                row.getObject("revoked_at") == null ? Optional.empty() : Optional.of(act(row, "revoked")));
    }

    private static Deputyship.Act act(ResultSet row, String what) throws SQLException {
        return new Deputyship.Act(
                Optional.ofNullable(row.getString(what + "_by")),
                row.getObject(what + "_at", OffsetDateTime.class).toInstant(),
                row.getString(what + "_reason"));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
