package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMeetingRegister implements MeetingRegister {

    private final JdbcClient jdbc;

    JdbcMeetingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Meeting> all() {
        return jdbc.sql("select id, forum, held_on, hand_in_deadline from meeting order by held_on, id")
                .query((row, n) -> new Meeting(
                        row.getString("id"),
                        row.getString("forum"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("hand_in_deadline", LocalDate.class)))
                .list();
    }

    @Override
    public void store(Meeting meeting) {
        int updated = jdbc.sql("update meeting set forum = ?, held_on = ?, hand_in_deadline = ? where id = ?")
                .params(meeting.forum(), meeting.date(), meeting.handInDeadline(), meeting.id())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into meeting (forum, held_on, hand_in_deadline, id) values (?, ?, ?, ?)")
                    .params(meeting.forum(), meeting.date(), meeting.handInDeadline(), meeting.id())
                    .update();
        }
    }
}
