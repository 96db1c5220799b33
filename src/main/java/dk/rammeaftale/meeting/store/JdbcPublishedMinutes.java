package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.PublishedMinutes;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublishedMinutes implements PublishedMinutes {

    private final JdbcClient jdbc;

    JdbcPublishedMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> published() {
        return jdbc.sql("select distinct meeting_id from minutes_version").query(String.class).set();
    }

    @Override
    public Optional<Papers> newest(String meetingId) {
        return jdbc.sql("select html, public_html from minutes_version where meeting_id = :id order by version desc limit 1")
                .param("id", meetingId)
                .query((row, n) -> new Papers(row.getString("html"), row.getString("public_html")))
                .optional();
    }
}
