package dk.rammeaftale.meeting.store;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.InvitedPeople;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitedPeople implements InvitedPeople {

    private final JdbcClient jdbc;

    JdbcInvitedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EmailAddress> of(String meetingId) {
        return jdbc.sql("select email from meeting_participant where meeting_id = :meeting and email <> '' order by position, id")
                .param("meeting", meetingId)
                .query((row, n) -> new EmailAddress(row.getString("email")))
                .list();
    }
}
