package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.InputRegister;
import dk.rammeaftale.agreement.model.ForumInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInputRegister implements InputRegister {

    private final JdbcClient jdbc;

    JdbcInputRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(long agreementId, ForumInput input, Instant now) {
        jdbc.sql("""
                insert into agreement_input (agreement_id, step_key, forum_name, given_on, summary, document_id, recorded_by, recorded_at)
                values (:agreement, :step, :forum, :day, :summary, :document, :by, :now)
                """)
                .param("agreement", agreementId)
                .param("step", input.step())
                .param("forum", input.forumName())
                .param("day", input.givenOn())
                .param("summary", input.summary())
                .param("document", input.documentId().orElse(null))
                .param("by", input.recordedBy())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<ForumInput> of(long agreementId, String step) {
        return jdbc.sql("select * from agreement_input where agreement_id = :agreement and step_key = :step order by given_on, id")
                .param("agreement", agreementId)
                .param("step", step)
                .query((row, n) -> new ForumInput(
                        row.getString("step_key"),
                        row.getString("forum_name"),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("summary"),
                        Optional.ofNullable(row.getObject("document_id", Long.class)),
                        row.getString("recorded_by")))
                .list();
    }
}
