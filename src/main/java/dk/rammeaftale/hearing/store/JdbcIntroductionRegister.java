package dk.rammeaftale.hearing.store;

import dk.rammeaftale.hearing.application.IntroductionRegister;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIntroductionRegister implements IntroductionRegister {

    private final JdbcClient jdbc;

    JdbcIntroductionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> waiting(CaseNumber number) {
        return jdbc.sql("select content from hearing_introduction where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void put(CaseNumber number, String text, String by, Instant at) {
        discard(number);
        jdbc.sql("""
                        insert into hearing_introduction (case_number, content, written_by, written_at)
                        values (:number, :text, :by, :at)
                        """)
                .param("number", number.value())
                .param("text", text)
                .param("by", by)
                .param("at", Moments.stored(at))
                .update();
    }

    @Override
    public void discard(CaseNumber number) {
        jdbc.sql("delete from hearing_introduction where case_number = :number").param("number", number.value()).update();
    }

    @Override
    public void giveTo(long hearingId, CaseNumber number) {
        jdbc.sql("""
                        update hearing
                        set introduction = (select content from hearing_introduction where case_number = :number)
                        where id = :id
                        """)
                .param("number", number.value())
                .param("id", hearingId)
                .update();
        discard(number);
    }

    @Override
    public Optional<String> of(long hearingId) {
        return jdbc.sql("select introduction from hearing where id = :id and introduction is not null")
                .param("id", hearingId)
                .query(String.class)
                .optional();
    }
}
