package dk.rammeaftale.meeting.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.ForumRegister;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcForumRegister implements ForumRegister {

    private final JdbcClient jdbc;

    JdbcForumRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Forum> all() {
        return jdbc.sql("select * from forum order by name, id").query((row, n) -> forum(row)).list();
    }

    @Override
    public Optional<Forum> hold(String id) {
        return jdbc.sql("select * from forum where id = :id for update")
                .param("id", id)
                .query((row, n) -> forum(row))
                .optional();
    }

    private static Forum forum(ResultSet row) throws SQLException {
        return new Forum(
                row.getString("id"),
                row.getString("name"),
                row.getString("mailing_list"),
                row.getString("place"),
                row.getInt("hand_in_days"),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("minutes_long"),
                row.getBoolean("quarterly"),
                row.getBoolean("seats"),
                Optional.ofNullable(row.getString("chair")).map(AuthorityCode::new),
                row.getString("terms_of_reference"),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    @Override
    public void store(Forum forum) {
        int updated = write("""
                update forum set name = :name, mailing_list = :list, place = :place, hand_in_days = :days,
                    starts_at = :starts, minutes_long = :minutes, quarterly = :quarterly, seats = :seats, chair = :chair,
                    terms_of_reference = :terms, last_day = :lastDay
                where id = :id
                """, forum);
        if (updated == 0) {
            write("""
                    insert into forum (id, name, mailing_list, place, hand_in_days, starts_at, minutes_long, quarterly,
                        seats, chair, terms_of_reference, last_day)
                    values (:id, :name, :list, :place, :days, :starts, :minutes, :quarterly, :seats, :chair, :terms, :lastDay)
                    """, forum);
        }
    }

    private int write(String sql, Forum forum) {
        return jdbc.sql(sql)
                .param("id", forum.id())
                .param("name", forum.name())
                .param("list", forum.mailingList())
                .param("place", forum.place())
                .param("days", forum.handInDays())
                .param("starts", forum.startsAt())
                .param("minutes", forum.minutes())
                .param("quarterly", forum.quarterly())
                .param("seats", forum.seats())
                .param("chair", forum.chair().map(AuthorityCode::value).orElse(null))
                .param("terms", forum.termsOfReference())
                .param("lastDay", forum.lastDay().orElse(null))
                .update();
    }

    @Override
    public List<ForumMember> members(String forum) {
        return jdbc.sql("select * from forum_member where forum = :forum order by id")
                .param("forum", forum)
                .query((row, n) -> member(row))
                .list();
    }

    @Override
    public Map<String, List<ForumMember>> members() {
        Map<String, List<ForumMember>> members = new HashMap<>();
        jdbc.sql("select * from forum_member order by id").query(row -> {
            members.computeIfAbsent(row.getString("forum"), forum -> new ArrayList<>()).add(member(row));
        });
        return members;
    }

    private static ForumMember member(ResultSet row) throws SQLException {
        return new ForumMember(
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Optional.ofNullable(row.getString("authority")).map(AuthorityCode::new),
                row.getBoolean("chair"));
    }

    @Override
    public void replaceMembers(String forum, List<ForumMember> members) {
        jdbc.sql("delete from forum_member where forum = :forum").param("forum", forum).update();
        for (ForumMember member : members) {
            jdbc.sql("""
                            insert into forum_member (forum, name, email, authority, chair)
                            values (:forum, :name, :email, :authority, :chair)
                            """)
                    .param("forum", forum)
                    .param("name", member.name())
                    .param("email", member.email().value())
                    .param("authority", member.authority().map(AuthorityCode::value).orElse(null))
                    .param("chair", member.chair())
                    .update();
        }
    }
}
