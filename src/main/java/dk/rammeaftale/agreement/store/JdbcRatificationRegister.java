package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.RatificationRegister;
import dk.rammeaftale.agreement.model.CouncilDecision;
import dk.rammeaftale.agreement.model.CouncilPlan;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.TreatingForum;
import dk.rammeaftale.agreement.model.Treatment;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatificationRegister implements RatificationRegister {

    private final JdbcClient jdbc;

    JdbcRatificationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Ratification> of(long agreementId) {
        return jdbc.sql("select * from agreement_ratification where agreement_id = :agreement order by id")
                .param("agreement", agreementId)
                .query((row, n) -> ratification(row))
                .list();
    }

    private Ratification find(long id) {
        return jdbc.sql("select * from agreement_ratification where id = :id")
                .param("id", id)
                .query((row, n) -> ratification(row))
                .single();
    }

    private static Ratification ratification(ResultSet row) throws SQLException {
        return new Ratification(
                row.getLong("id"),
                new AuthorityCode(row.getString("authority")),
                CouncilDecision.valueOf(row.getString("decision")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reservation"),
                row.getString("agenda_link"),
                Optional.ofNullable(row.getObject("document_id", Long.class)),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                treatment(row));
    }

    private static Optional<Treatment> treatment(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("treated_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Treatment(
                        TreatingForum.valueOf(row.getString("treated_by")),
                        on,
                        row.getString("treatment"),
                        row.getBoolean("settled")));
    }

    @Override
    public Ratification add(long agreementId, Ratification decision) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into agreement_ratification (agreement_id, authority, decision, decided_on, reservation, agenda_link,
                    document_id, recorded_by, recorded_at, treatment, treated_by)
                values (:agreement, :authority, :decision, :day, :reservation, :link, :document, :by, :now, '', '')
                """)
                .param("agreement", agreementId)
                .param("authority", decision.authority().value())
                .param("decision", decision.decision().name())
                .param("day", decision.decidedOn())
                .param("reservation", decision.reservation())
                .param("link", decision.agendaLink())
                .param("document", decision.extract().orElse(null))
                .param("by", decision.recordedBy())
                .param("now", decision.recordedAt().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return find(key.getKeyAs(Long.class));
    }

    @Override
    public void storeTreatment(long id, Treatment treatment) {
        jdbc.sql("""
                update agreement_ratification set treated_by = :by, treated_on = :day, treatment = :words, settled = :settled
                where id = :id
                """)
                .param("id", id)
                .param("by", treatment.by().name())
                .param("day", treatment.on())
                .param("words", treatment.words())
                .param("settled", treatment.settled())
                .update();
    }

    @Override
    public void storeExtract(long id, long documentId) {
        jdbc.sql("update agreement_ratification set document_id = :document where id = :id")
                .param("id", id)
                .param("document", documentId)
                .update();
    }

    @Override
    public Optional<Ratification> take(long agreementId, AuthorityCode authority, Instant now) {
        Optional<Long> waiting = jdbc.sql("""
                select max(id) from agreement_ratification
                where agreement_id = :agreement and authority = :authority and taken_up_at is null
                """)
                .param("agreement", agreementId)
                .param("authority", authority.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return waiting.map(id -> {
            jdbc.sql("update agreement_ratification set taken_up_at = :now where id = :id")
                    .param("id", id)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return find(id);
        });
    }

    @Override
    public List<CouncilPlan> plans(long agreementId) {
        return jdbc.sql("select * from agreement_council where agreement_id = :agreement order by authority")
                .param("agreement", agreementId)
                .query((row, n) -> new CouncilPlan(
                        new AuthorityCode(row.getString("authority")),
                        day(row, "meeting_on"),
                        row.getString("agenda_link"),
                        Optional.ofNullable(row.getObject("asked_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                        day(row, "escalated_for"),
                        day(row, "reminded_for")))
                .list();
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** Whoever stores holds the agreement, so that nobody else adds the row between the two statements. */
    @Override
    public void store(long agreementId, CouncilPlan plan) {
        int changed = statement(agreementId, plan, """
                update agreement_council set meeting_on = :meeting, agenda_link = :link, asked_at = :asked,
                    escalated_for = :escalated, reminded_for = :reminded
                where agreement_id = :agreement and authority = :authority
                """);
        if (changed == 0) {
            statement(agreementId, plan, """
                    insert into agreement_council (agreement_id, authority, meeting_on, agenda_link, asked_at, escalated_for,
                        reminded_for)
                    values (:agreement, :authority, :meeting, :link, :asked, :escalated, :reminded)
                    """);
        }
    }

    private int statement(long agreementId, CouncilPlan plan, String sql) {
        return jdbc.sql(sql)
                .param("agreement", agreementId)
                .param("authority", plan.authority().value())
                .param("meeting", plan.meetingOn().orElse(null))
                .param("link", plan.agendaLink())
                .param("asked", plan.askedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("escalated", plan.escalatedFor().orElse(null))
                .param("reminded", plan.remindedFor().orElse(null))
                .update();
    }
}
