package dk.rammeaftale.meeting.store;

import dk.rammeaftale.meeting.application.AgendaBook;
import dk.rammeaftale.meeting.model.AgendaRevision;
import dk.rammeaftale.meeting.model.OpeningRemarks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgendaBook implements AgendaBook {

    private final JdbcClient jdbc;

    JdbcAgendaBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OpeningRemarks remarks(String meetingId) {
        return jdbc.sql("select opening_remarks, opening_edition from meeting where id = :id")
                .param("id", meetingId)
                .query((row, n) -> new OpeningRemarks(row.getString("opening_remarks"), row.getInt("opening_edition")))
                .single();
    }

    @Override
    public boolean saveRemarks(String meetingId, OpeningRemarks remarks) {
        return jdbc.sql("""
                        update meeting set opening_remarks = :html, opening_edition = opening_edition + 1
                        where id = :id and opening_edition = :edition
                        """)
                .param("id", meetingId)
                .param("html", remarks.html())
                .param("edition", remarks.edition())
                .update() == 1;
    }

    @Override
    public void approve(String meetingId, String by) {
        jdbc.sql("update meeting set agenda_approved_by = :by where id = :id").param("id", meetingId).param("by", by).update();
    }

    @Override
    public String approvedBy(String meetingId) {
        return jdbc.sql("select agenda_approved_by from meeting where id = :id")
                .param("id", meetingId)
                .query(String.class)
                .single();
    }

    @Override
    public Set<String> published() {
        return jdbc.sql("select distinct meeting_id from agenda_revision").query(String.class).set();
    }

    @Override
    public Optional<AgendaRevision> newest(String meetingId) {
        return jdbc.sql("select * from agenda_revision where meeting_id = :id order by revision desc limit 1")
                .param("id", meetingId)
                .query((row, n) -> revision(row))
                .optional();
    }

    @Override
    public List<AgendaRevision> revisions(String meetingId) {
        return jdbc.sql("select * from agenda_revision where meeting_id = :id order by revision")
                .param("id", meetingId)
                .query((row, n) -> revision(row))
                .list();
    }

    private static AgendaRevision revision(ResultSet row) throws SQLException {
        return new AgendaRevision(
                row.getString("meeting_id"),
                row.getInt("revision"),
                row.getString("html"),
                row.getString("public_html"),
                row.getString("changes").lines().toList(),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void add(AgendaRevision revision) {
        jdbc.sql("""
                        insert into agenda_revision (meeting_id, revision, html, public_html, changes, approved_by, approved_at)
                        values (:meeting, :revision, :html, :publicHtml, :changes, :by, :at)
                        """)
                .param("meeting", revision.meetingId())
                .param("revision", revision.revision())
                .param("html", revision.html())
                .param("publicHtml", revision.publicHtml())
                .param("changes", String.join("\n", revision.changes()))
                .param("by", revision.approvedBy())
                .param("at", revision.approvedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Map<Long, Integer> listedIn(String meetingId) {
        Map<Long, Integer> listed = new HashMap<>();
        jdbc.sql("select id, listed_in from agenda_item where meeting_id = :id and listed_in is not null")
                .param("id", meetingId)
                .query(row -> {
                    listed.put(row.getLong("id"), row.getInt("listed_in"));
                });
        return listed;
    }

    @Override
    public void list(String meetingId, int revision) {
        jdbc.sql("""
                        update agenda_item set listed_in = :revision
                        where meeting_id = :id and listed_in is null and state <> 'WITHDRAWN'
                        """)
                .param("id", meetingId)
                .param("revision", revision)
                .update();
    }
}
