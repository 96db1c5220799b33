package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.ConsultationRegister;
import dk.rammeaftale.agreement.application.DecisionRegister.Waiting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsultationRegister implements ConsultationRegister {

    private final JdbcClient jdbc;

    JdbcConsultationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long agreementId, String step, long hearingId) {
        jdbc.sql("""
                insert into agreement_consultation (hearing_id, agreement_id, step_key, missing_reason)
                values (:hearing, :agreement, :step, '')
                """)
                .param("hearing", hearingId)
                .param("agreement", agreementId)
                .param("step", step)
                .update();
    }

    @Override
    public List<Long> of(long agreementId, String step) {
        return jdbc.sql("""
                select hearing_id from agreement_consultation where agreement_id = :agreement and step_key = :step
                order by hearing_id
                """)
                .param("agreement", agreementId)
                .param("step", step)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Waiting> over() {
        return jdbc.sql("""
                select distinct c.agreement_id, c.step_key from agreement_consultation c join hearing h on h.id = c.hearing_id
                where c.delivered_at is null and h.state = 'CLOSED' order by c.agreement_id, c.step_key
                """)
                .query((row, n) -> new Waiting(row.getLong("agreement_id"), row.getString("step_key")))
                .list();
    }

    @Override
    public Optional<Long> take(long agreementId, String step, Instant now) {
        Optional<Long> waiting = jdbc.sql("""
                select c.hearing_id from agreement_consultation c join hearing h on h.id = c.hearing_id
                where c.agreement_id = :agreement and c.step_key = :step and c.delivered_at is null and h.state = 'CLOSED'
                order by c.hearing_id desc limit 1
                """)
                .param("agreement", agreementId)
                .param("step", step)
                .query(Long.class)
                .optional();
        waiting.ifPresent(hearing -> jdbc.sql("update agreement_consultation set delivered_at = :now where hearing_id = :hearing")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hearing", hearing)
                .update());
        return waiting;
    }

    @Override
    public void closeWithout(long hearingId, String missingReason) {
        jdbc.sql("update agreement_consultation set missing_reason = :reason where hearing_id = :hearing")
                .param("reason", missingReason)
                .param("hearing", hearingId)
                .update();
    }

    @Override
    public String missingReason(long hearingId) {
        return jdbc.sql("select missing_reason from agreement_consultation where hearing_id = :hearing")
                .param("hearing", hearingId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
