package dk.rammeaftale.meeting.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.ParticipantRegister;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Participant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipantRegister implements ParticipantRegister {

    private final JdbcClient jdbc;

    JdbcParticipantRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Participant> of(String meetingId) {
        return jdbc.sql("select * from meeting_participant where meeting_id = :meeting order by position, id")
                .param("meeting", meetingId)
                .query((row, n) -> participant(row))
                .list();
    }

    @Override
    public Optional<Participant> find(long id) {
        return jdbc.sql("select * from meeting_participant where id = :id")
                .param("id", id)
                .query((row, n) -> participant(row))
                .optional();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        OffsetDateTime apologised = row.getObject("apologies_at", OffsetDateTime.class);
        Optional<Apology> apology = apologised == null
                ? Optional.empty()
                : Optional.of(new Apology(
                        apologised.toInstant(),
                        row.getString("apologies_note"),
                        row.getString("deputy_name"),
                        row.getString("deputy_email")));
        return new Participant(
                row.getLong("id"),
                row.getString("meeting_id"),
                row.getString("name"),
                address(row.getString("email")),
                Optional.ofNullable(row.getString("authority")).map(AuthorityCode::new),
                row.getBoolean("seat"),
                row.getBoolean("theme_day_only"),
                Attendance.valueOf(row.getString("attendance")),
                apology,
                row.getString("deputy_name"),
                address(row.getString("deputy_email")));
    }

    static Optional<EmailAddress> address(String stored) {
        return Optional.of(stored).filter(text -> !text.isEmpty()).map(EmailAddress::new);
    }

    static String stored(Optional<EmailAddress> address) {
        return address.map(EmailAddress::value).orElse("");
    }

    @Override
    public long add(Participant participant) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into meeting_participant (meeting_id, position, name, email, authority, seat, theme_day_only,
                            attendance, apologies_note, deputy_name, deputy_email)
                        values (:meeting,
                            (select coalesce(max(position), 0) + 1 from meeting_participant where meeting_id = :meeting),
                            :name, :email, :authority, :seat, :themeDay, :attendance, '', '', '')
                        """)
                .param("meeting", participant.meetingId())
                .param("name", participant.name())
                .param("email", stored(participant.email()))
                .param("authority", participant.authority().map(AuthorityCode::value).orElse(null))
                .param("seat", participant.seat())
                .param("themeDay", participant.themeDayOnly())
                .param("attendance", participant.attendance().name())
                .update(key, "id");
        return key.getKey().longValue();
    }

    @Override
    public void save(Participant participant) {
        jdbc.sql("""
                        update meeting_participant set name = :name, email = :email, authority = :authority, seat = :seat,
                            theme_day_only = :themeDay
                        where id = :id
                        """)
                .param("id", participant.id())
                .param("name", participant.name())
                .param("email", stored(participant.email()))
                .param("authority", participant.authority().map(AuthorityCode::value).orElse(null))
                .param("seat", participant.seat())
                .param("themeDay", participant.themeDayOnly())
                .update();
    }

    @Override
    public void remove(long id) {
        jdbc.sql("delete from meeting_participant where id = :id").param("id", id).update();
    }

    @Override
    public void apologise(long id, Optional<Apology> apology) {
        jdbc.sql("""
                        update meeting_participant set apologies_at = :at, apologies_note = :note, deputy_name = :deputy,
                            deputy_email = :deputyEmail
                        where id = :id
                        """)
                .param("id", id)
                .param("at", apology.map(given -> given.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("note", apology.map(Apology::note).orElse(""))
                .param("deputy", apology.map(Apology::deputyName).orElse(""))
                .param("deputyEmail", apology.map(Apology::deputyEmail).orElse(""))
                .update();
    }

    @Override
    public boolean attend(long id, Seen seen, Seen now) {
        return jdbc.sql("""
                        update meeting_participant set attendance = :attendance, deputy_name = :deputy
                        where id = :id and attendance = :seen and deputy_name = :seenDeputy
                        """)
                .param("id", id)
                .param("attendance", now.attendance().name())
                .param("deputy", now.deputyName())
                .param("seen", seen.attendance().name())
                .param("seenDeputy", seen.deputyName())
                .update() == 1;
    }
}
