package dk.rammeaftale.capacity.store;

import dk.rammeaftale.capacity.application.AnnouncementRegister;
import dk.rammeaftale.capacity.model.Announcement;
import dk.rammeaftale.journal.model.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAnnouncementRegister implements AnnouncementRegister {

    private final JdbcClient jdbc;

    JdbcAnnouncementRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(CaseNumber number, Instant at) {
        jdbc.sql("insert into capacity_announcement (case_number, planned_at) values (:number, :at)")
                .param("number", number.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Announcement> find(CaseNumber number) {
        return jdbc.sql("select * from capacity_announcement where case_number = :number")
                .param("number", number.value())
                .query(JdbcAnnouncementRegister::announcement)
                .optional();
    }

    @Override
    public List<Announcement> waiting() {
        return jdbc.sql("select * from capacity_announcement where sent_at is null order by planned_at, case_number")
                .query(JdbcAnnouncementRegister::announcement)
                .list();
    }

    private static Announcement announcement(ResultSet row, int index) throws SQLException {
        return new Announcement(
                new CaseNumber(row.getString("case_number")),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("added_text")),
                Optional.ofNullable(row.getString("written_by")),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    @Override
    public boolean keepText(CaseNumber number, Optional<String> text, String by) {
        int kept = jdbc.sql("""
                        update capacity_announcement set added_text = :text, written_by = :by
                        where case_number = :number and sent_at is null
                        """)
                .param("text", text.orElse(null))
                .param("by", by)
                .param("number", number.value())
                .update();
        return kept == 1;
    }

    @Override
    public boolean markSent(CaseNumber number, Instant at) {
        int marked = jdbc.sql("""
                        update capacity_announcement set sent_at = :at
                        where case_number = :number and sent_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .update();
        return marked == 1;
    }
}
