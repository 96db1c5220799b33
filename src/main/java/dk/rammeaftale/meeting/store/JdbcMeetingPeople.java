package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.MeetingPeople;
import dk.rammeaftale.meeting.model.MeetingPaper.Attendee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMeetingPeople implements MeetingPeople {

    private final JdbcClient jdbc;

    JdbcMeetingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areListed(String meetingId) {
        return jdbc.sql("select count(*) from meeting_participant where meeting_id = :id")
                .param("id", meetingId)
                .query(Long.class)
                .single() > 0;
    }

    @Override
    public List<Attendee> expected(String meetingId) {
        return people(meetingId, "p.apologies_at is null");
    }

    @Override
    public List<Attendee> apologies(String meetingId) {
        return people(meetingId, "p.apologies_at is not null");
    }

    private List<Attendee> people(String meetingId, String which) {
        return jdbc.sql("""
                        select p.name, p.deputy_name, a.name as organisation
                        from meeting_participant p left join authority a on a.code = p.authority
                        where p.meeting_id = :id and not p.theme_day_only and\s""" + which + " order by p.position, p.id")
                .param("id", meetingId)
                .query((row, n) -> attendee(row))
                .list();
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        String deputy = row.getString("deputy_name");
        String organisation = row.getString("organisation");
        return new Attendee(
                row.getString("name"),
                deputy.isBlank() ? "" : "stedfortræder: " + deputy,
                organisation == null ? "" : organisation);
    }
}
