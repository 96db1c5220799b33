package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.ReminderOfMilestones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReminderOfMilestones implements ReminderOfMilestones {

    private final JdbcClient jdbc;

    JdbcReminderOfMilestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Open> open() {
        return jdbc.sql("""
                select m.agreement_id, m.step_key, m.planned_on, m.reminded_for
                from agreement_milestone m join agreement a on a.id = m.agreement_id
                where m.state in ('COMING', 'RUNNING') and a.state <> 'ENDED'
                order by m.planned_on, m.agreement_id, m.position
                """)
                .query((row, n) -> new Open(
                        row.getLong("agreement_id"),
                        row.getString("step_key"),
                        row.getObject("planned_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("reminded_for", LocalDate.class))))
                .list();
    }

    @Override
    public boolean remind(Open milestone, LocalDate on) {
        return jdbc.sql("""
                update agreement_milestone set reminded_for = :day
                where agreement_id = :agreement and step_key = :step and planned_on = :planned
                    and state in ('COMING', 'RUNNING')
                    and coalesce(reminded_for, date '1900-01-01') = :before
                """)
                .param("day", on)
                .param("agreement", milestone.agreementId())
                .param("step", milestone.step())
                .param("planned", milestone.plannedOn())
                .param("before", milestone.remindedOn().orElse(LocalDate.of(1900, 1, 1)))
                .update() == 1;
    }
}
