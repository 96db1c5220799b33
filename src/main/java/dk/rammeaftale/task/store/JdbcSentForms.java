package dk.rammeaftale.task.store;

import dk.rammeaftale.task.application.SentForms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentForms implements SentForms {

    private final JdbcClient jdbc;

    JdbcSentForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String mark, String process, String by, Instant at) {
        jdbc.sql("insert into sent_form (mark, process_key, sent_by, sent_at) values (:mark, :process, :by, :at)")
                .param("mark", mark)
                .param("process", process)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void started(String mark, String number) {
        jdbc.sql("update sent_form set started = :number where mark = :mark")
                .param("number", number)
                .param("mark", mark)
                .update();
    }

    @Override
    public Optional<Sent> find(String mark) {
        return jdbc.sql("select * from sent_form where mark = :mark")
                .param("mark", mark)
                .query((row, index) -> new Sent(
                        row.getString("process_key"),
                        row.getString("sent_by"),
                        Optional.ofNullable(row.getString("started"))))
                .optional();
    }

    @Override
    public void removeBefore(Instant moment) {
        jdbc.sql("delete from sent_form where sent_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
