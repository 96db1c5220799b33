package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.DecisionRegister;
import dk.rammeaftale.agreement.model.ForumOutcome;
import dk.rammeaftale.agreement.model.StepDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisionRegister implements DecisionRegister {

    private final JdbcClient jdbc;

    JdbcDecisionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(long agreementId, StepDecision decision, Instant now) {
        if (decision.itemId().filter(this::isKept).isPresent()) {
            return false;
        }
        return jdbc.sql("""
                insert into agreement_decision (agreement_id, step_key, item_id, outcome, decided_on, note, recorded_by, recorded_at)
                values (:agreement, :step, :item, :outcome, :day, :note, :by, :now)
                """)
                .param("agreement", agreementId)
                .param("step", decision.step())
                .param("item", decision.itemId().orElse(null))
                .param("outcome", decision.outcome().name())
                .param("day", decision.decidedOn())
                .param("note", decision.note())
                .param("by", decision.recordedBy())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private boolean isKept(long itemId) {
        return jdbc.sql("select count(*) from agreement_decision where item_id = :item")
                .param("item", itemId)
                .query(Long.class)
                .single() > 0;
    }

    @Override
    public List<StepDecision> of(long agreementId, String step) {
        return jdbc.sql("select * from agreement_decision where agreement_id = :agreement and step_key = :step order by id")
                .param("agreement", agreementId)
                .param("step", step)
                .query((row, n) -> decision(row))
                .list();
    }

    private static StepDecision decision(ResultSet row) throws SQLException {
        return new StepDecision(
                row.getString("step_key"),
                Optional.ofNullable(row.getObject("item_id", Long.class)),
                ForumOutcome.valueOf(row.getString("outcome")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("note"),
                row.getString("recorded_by"));
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql("""
                select distinct agreement_id, step_key from agreement_decision where delivered_at is null
                order by agreement_id, step_key
                """)
                .query((row, n) -> new Waiting(row.getLong("agreement_id"), row.getString("step_key")))
                .list();
    }

    @Override
    public Optional<StepDecision> take(long agreementId, String step, Instant now) {
        Optional<Long> first = jdbc.sql("""
                select id from agreement_decision where agreement_id = :agreement and step_key = :step and delivered_at is null
                order by id limit 1
                """)
                .param("agreement", agreementId)
                .param("step", step)
                .query(Long.class)
                .optional();
        return first.map(id -> {
            jdbc.sql("update agreement_decision set delivered_at = :now where id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            return jdbc.sql("select * from agreement_decision where id = :id")
                    .param("id", id)
                    .query((row, n) -> decision(row))
                    .single();
        });
    }
}
