package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.AgreementRegister;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.AgreementTerms;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.journal.model.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgreementRegister implements AgreementRegister {

    private final JdbcClient jdbc;

    JdbcAgreementRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Agreement add(CaseNumber number, AgreementTerms terms, Instant now) {
        jdbc.sql("""
                insert into agreement (number, first_year, years, template, final_date, final_date_reason, state, opened_at,
                    submitted_to, receipt, edition)
                values (:number, :first, :years, :template, :final, :reason, :state, :now, '', '', 0)
                """)
                .param("number", number.value())
                .param("first", terms.firstYear())
                .param("years", terms.years())
                .param("template", terms.template())
                .param("final", terms.finalDate())
                .param("reason", terms.finalDateReason())
                .param("state", AgreementState.PREPARED.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return find(number).orElseThrow();
    }

    @Override
    public Optional<Agreement> find(CaseNumber number) {
        return jdbc.sql("select * from agreement where number = :number")
                .param("number", number.value())
                .query((row, n) -> agreement(row))
                .optional();
    }

    @Override
    public Optional<Agreement> find(long id) {
        return jdbc.sql("select * from agreement where id = :id").param("id", id).query((row, n) -> agreement(row)).optional();
    }

    @Override
    public Optional<Agreement> hold(long id) {
        return jdbc.sql("select * from agreement where id = :id for update")
                .param("id", id)
                .query((row, n) -> agreement(row))
                .optional();
    }

    @Override
    public List<Agreement> all() {
        return jdbc.sql("select * from agreement order by first_year").query((row, n) -> agreement(row)).list();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getLong("id"),
                new CaseNumber(row.getString("number")),
                row.getInt("first_year"),
                row.getInt("years"),
                row.getString("template"),
                row.getObject("final_date", LocalDate.class),
                row.getString("final_date_reason"),
                AgreementState.valueOf(row.getString("state")));
    }

    @Override
    public void store(Agreement agreement) {
        jdbc.sql("""
                update agreement set final_date = :final, final_date_reason = :reason, state = :state, edition = edition + 1
                where id = :id
                """)
                .param("final", agreement.finalDate())
                .param("reason", agreement.finalDateReason())
                .param("state", agreement.state().name())
                .param("id", agreement.id())
                .update();
    }

    @Override
    public void storeSubmission(long id, LocalDate on, String to, String receipt) {
        jdbc.sql("update agreement set submitted_on = :day, submitted_to = :to, receipt = :receipt where id = :id")
                .param("day", on)
                .param("to", to)
                .param("receipt", receipt)
                .param("id", id)
                .update();
    }

    @Override
    public Optional<Submission> submission(long id) {
        return jdbc.sql("select submitted_on, submitted_to, receipt from agreement where id = :id and submitted_on is not null")
                .param("id", id)
                .query((row, n) -> new Submission(
                        row.getObject("submitted_on", LocalDate.class), row.getString("submitted_to"), row.getString("receipt")))
                .optional();
    }

    @Override
    public void storePublished(long id, Instant at) {
        jdbc.sql("update agreement set published_at = coalesce(published_at, :at) where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @Override
    public Optional<Instant> publishedAt(long id) {
        return jdbc.sql("select published_at from agreement where id = :id and published_at is not null")
                .param("id", id)
                .query((row, n) -> row.getObject("published_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public List<Milestone> milestones(long id) {
        return jdbc.sql("select * from agreement_milestone where agreement_id = :id order by position")
                .param("id", id)
                .query((row, n) -> milestone(row))
                .list();
    }

    @Override
    public Map<Long, List<Milestone>> milestones() {
        return jdbc.sql("select * from agreement_milestone order by agreement_id, position")
                .query((row, n) -> Map.entry(row.getLong("agreement_id"), milestone(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Optional<Milestone> milestone(long id, String key) {
        return jdbc.sql("select * from agreement_milestone where agreement_id = :id and step_key = :key")
                .param("id", id)
                .param("key", key)
                .query((row, n) -> milestone(row))
                .optional();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                row.getString("step_key"),
                row.getString("title"),
                row.getString("phase"),
                StepKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("forum")),
                row.getString("owner"),
                row.getObject("planned_on", LocalDate.class),
                row.getBoolean("by_hand"),
                Optional.ofNullable(row.getString("meeting_id")),
                MilestoneState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getString("note"));
    }

    @Override
    public void storePlan(long id, List<Milestone> milestones) {
        Set<String> kept = milestones.stream().map(Milestone::key).collect(Collectors.toSet());
        milestones(id).stream().map(Milestone::key).filter(key -> !kept.contains(key)).forEach(key ->
                jdbc.sql("delete from agreement_milestone where agreement_id = :id and step_key = :key")
                        .param("id", id)
                        .param("key", key)
                        .update());
        for (int position = 0; position < milestones.size(); position++) {
            put(id, position, milestones.get(position));
        }
    }

    private void put(long id, int position, Milestone milestone) {
        int updated = write("""
                update agreement_milestone set position = :position, title = :title, phase = :phase, kind = :kind, forum = :forum,
                    owner = :owner, planned_on = :day, by_hand = :hand, meeting_id = :meeting, state = :state, done_on = :done,
                    note = :note
                where agreement_id = :id and step_key = :key
                """, id, position, milestone);
        if (updated == 0) {
            write("""
                    insert into agreement_milestone (agreement_id, step_key, position, title, phase, kind, forum, owner, planned_on,
                        by_hand, meeting_id, state, done_on, note)
                    values (:id, :key, :position, :title, :phase, :kind, :forum, :owner, :day, :hand, :meeting, :state, :done, :note)
                    """, id, position, milestone);
        }
    }

    private int write(String sql, long id, int position, Milestone milestone) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("key", milestone.key())
                .param("position", position)
                .param("title", milestone.title())
                .param("phase", milestone.phase())
                .param("kind", milestone.kind().name())
                .param("forum", milestone.forum().orElse(null))
                .param("owner", milestone.owner())
                .param("day", milestone.date())
                .param("hand", milestone.byHand())
                .param("meeting", milestone.meetingId().orElse(null))
                .param("state", milestone.state().name())
                .param("done", milestone.doneOn().orElse(null))
                .param("note", milestone.note())
                .update();
    }

    @Override
    public void store(long id, Milestone milestone) {
        jdbc.sql("""
                update agreement_milestone set planned_on = :day, by_hand = :hand, meeting_id = :meeting, state = :state,
                    done_on = :done, note = :note
                where agreement_id = :id and step_key = :key
                """)
                .param("id", id)
                .param("key", milestone.key())
                .param("day", milestone.date())
                .param("hand", milestone.byHand())
                .param("meeting", milestone.meetingId().orElse(null))
                .param("state", milestone.state().name())
                .param("done", milestone.doneOn().orElse(null))
                .param("note", milestone.note())
                .update();
    }
}
