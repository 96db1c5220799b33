package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.ThemeDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
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
        return jdbc.sql("select * from meeting order by held_on, starts_at, id").query((row, n) -> meeting(row)).list();
    }

    @Override
    public Optional<Meeting> find(String id) {
        return jdbc.sql("select * from meeting where id = :id").param("id", id).query((row, n) -> meeting(row)).optional();
    }

    @Override
    public Optional<Meeting> hold(String id) {
        return jdbc.sql("select * from meeting where id = :id for update")
                .param("id", id)
                .query((row, n) -> meeting(row))
                .optional();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        String theme = row.getString("theme_title");
        return new Meeting(
                row.getString("id"),
                row.getString("forum"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("hand_in_deadline", LocalDate.class),
                row.getString("title"),
                row.getString("place"),
                row.getString("room"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getBoolean("is_virtual"),
                Optional.ofNullable(theme == null ? null : new ThemeDay(
                        theme,
                        row.getObject("theme_starts_at", LocalTime.class),
                        row.getObject("theme_ends_at", LocalTime.class))),
                MeetingState.valueOf(row.getString("state")));
    }

    @Override
    public void store(Meeting meeting) {
        int updated = write("""
                update meeting set forum = :forum, held_on = :date, hand_in_deadline = :deadline, title = :title, place = :place,
                    room = :room, starts_at = :starts, ends_at = :ends, is_virtual = :virtual, theme_title = :theme,
                    theme_starts_at = :themeStarts, theme_ends_at = :themeEnds, state = :state
                where id = :id
                """, meeting);
        if (updated == 0) {
            write("""
                    insert into meeting (id, forum, held_on, hand_in_deadline, title, place, room, starts_at, ends_at, is_virtual,
                        theme_title, theme_starts_at, theme_ends_at, state)
                    values (:id, :forum, :date, :deadline, :title, :place, :room, :starts, :ends, :virtual,
                        :theme, :themeStarts, :themeEnds, :state)
                    """, meeting);
        }
    }

    @Override
    public void discardDraft(String id) {
        jdbc.sql("delete from meeting where id = :id and state = 'DRAFT'").param("id", id).update();
    }

    private int write(String sql, Meeting meeting) {
        return jdbc.sql(sql)
                .param("id", meeting.id())
                .param("forum", meeting.forum())
                .param("date", meeting.date())
                .param("deadline", meeting.handInDeadline())
                .param("title", meeting.title())
                .param("place", meeting.place())
                .param("room", meeting.room())
                .param("starts", meeting.startsAt())
                .param("ends", meeting.endsAt())
                .param("virtual", meeting.virtual())
                .param("theme", meeting.themeDay().map(ThemeDay::title).orElse(null))
                .param("themeStarts", meeting.themeDay().map(ThemeDay::startsAt).orElse(null))
                .param("themeEnds", meeting.themeDay().map(ThemeDay::endsAt).orElse(null))
                .param("state", meeting.state().name())
                .update();
    }
}
