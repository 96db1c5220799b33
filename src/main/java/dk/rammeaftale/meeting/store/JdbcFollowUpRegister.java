package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.FollowUpRegister;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.Appointment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFollowUpRegister implements FollowUpRegister {

    private final JdbcClient jdbc;

    JdbcFollowUpRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ActionPoint> actionPoints() {
        return jdbc.sql("select * from action_point order by due_on, id").query((row, n) -> point(row)).list();
    }

    @Override
    public List<ActionPoint> actionPoints(String meetingId) {
        return jdbc.sql("select * from action_point where meeting_id = :meeting order by id")
                .param("meeting", meetingId)
                .query((row, n) -> point(row))
                .list();
    }

    @Override
    public Optional<ActionPoint> actionPoint(long id) {
        return jdbc.sql("select * from action_point where id = :id").param("id", id).query((row, n) -> point(row)).optional();
    }

    private static ActionPoint point(ResultSet row) throws SQLException {
        return new ActionPoint(
                row.getLong("id"),
                row.getString("meeting_id"),
                Optional.ofNullable(row.getObject("item_id", Long.class)),
                row.getString("wording"),
                row.getString("owner"),
                JdbcParticipantRegister.address(row.getString("owner_email")),
                row.getObject("due_on", LocalDate.class),
                day(row, "done_on"),
                row.getString("done_note"),
                day(row, "reminded_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    @Override
    public long add(ActionPoint point) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into action_point (meeting_id, item_id, wording, owner, owner_email, due_on, done_note)
                        values (:meeting, :item, :wording, :owner, :email, :due, '')
                        """)
                .param("meeting", point.meetingId())
                .param("item", point.itemId().orElse(null))
                .param("wording", point.wording())
                .param("owner", point.owner())
                .param("email", JdbcParticipantRegister.stored(point.ownerEmail()))
                .param("due", point.dueOn())
                .update(key, "id");
        return key.getKey().longValue();
    }

    @Override
    public void removeActionPoint(long id) {
        jdbc.sql("delete from action_point where id = :id").param("id", id).update();
    }

    @Override
    public boolean done(long id, LocalDate on, String note) {
        return jdbc.sql("update action_point set done_on = :on, done_note = :note where id = :id and done_on is null")
                .param("id", id)
                .param("on", on)
                .param("note", note)
                .update() == 1;
    }

    @Override
    public boolean reopen(long id) {
        return jdbc.sql("update action_point set done_on = null, done_note = '' where id = :id and done_on is not null")
                .param("id", id)
                .update() == 1;
    }

    @Override
    public boolean remindedOwner(long id, LocalDate on) {
        return jdbc.sql("""
                        update action_point set reminded_on = :on
                        where id = :id and done_on is null and (reminded_on is null or reminded_on < :on)
                        """)
                .param("id", id)
                .param("on", on)
                .update() == 1;
    }

    @Override
    public List<Appointment> appointments() {
        return jdbc.sql("select * from appointment order by coalesce(last_day, date '9999-12-31'), id")
                .query((row, n) -> appointment(row))
                .list();
    }

    @Override
    public List<Appointment> appointments(String meetingId) {
        return jdbc.sql("select * from appointment where meeting_id = :meeting order by id")
                .param("meeting", meetingId)
                .query((row, n) -> appointment(row))
                .list();
    }

    @Override
    public Optional<Appointment> appointment(long id) {
        return jdbc.sql("select * from appointment where id = :id")
                .param("id", id)
                .query((row, n) -> appointment(row))
                .optional();
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getLong("id"),
                row.getString("meeting_id"),
                row.getLong("item_id"),
                row.getString("body"),
                row.getString("representative"),
                row.getString("alternate"),
                JdbcParticipantRegister.address(row.getString("contact_email")),
                row.getObject("first_day", LocalDate.class),
                day(row, "last_day"),
                day(row, "reminded_on"));
    }

    @Override
    public long add(Appointment appointment) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into appointment (meeting_id, item_id, body, representative, alternate, contact_email, first_day,
                            last_day)
                        values (:meeting, :item, :body, :representative, :alternate, :contact, :first, :last)
                        """)
                .param("meeting", appointment.meetingId())
                .param("item", appointment.itemId())
                .param("body", appointment.body())
                .param("representative", appointment.representative())
                .param("alternate", appointment.alternate())
                .param("contact", JdbcParticipantRegister.stored(appointment.contact()))
                .param("first", appointment.firstDay())
                .param("last", appointment.lastDay().orElse(null))
                .update(key, "id");
        return key.getKey().longValue();
    }

    @Override
    public void removeAppointment(long id) {
        jdbc.sql("delete from appointment where id = :id").param("id", id).update();
    }

    @Override
    public boolean remindedOfTerm(long id, LocalDate on) {
        return jdbc.sql("update appointment set reminded_on = :on where id = :id and reminded_on is null")
                .param("id", id)
                .param("on", on)
                .update() == 1;
    }
}
