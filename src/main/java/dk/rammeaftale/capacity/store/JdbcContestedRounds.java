package dk.rammeaftale.capacity.store;

import dk.rammeaftale.capacity.application.ContestedRounds;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ContestedRound;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContestedRounds implements ContestedRounds {

    private final JdbcClient jdbc;

    JdbcContestedRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseNumber number, int round, Instant since) {
        jdbc.sql("update capacity_round set contested_at = :since where case_number = :number and round = :round")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .param("round", round)
                .update();
    }

    @Override
    public List<ContestedRound> unsolved() {
        return jdbc.sql("""
                        select r.case_number, r.round, r.contested_at
                        from capacity_case c join capacity_round r on r.case_number = c.case_number and r.round = c.round
                        where c.state = :contested and r.contested_at is not null and r.meeting_proposed_at is null
                        order by r.contested_at, r.case_number
                        """)
                .param("contested", CaseState.CONTESTED.name())
                .query((row, index) -> new ContestedRound(
                        new CaseNumber(row.getString("case_number")),
                        row.getInt("round"),
                        row.getObject("contested_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean markProposed(ContestedRound round, Instant at) {
        int marked = jdbc.sql("""
                        update capacity_round set meeting_proposed_at = :at
                        where case_number = :number and round = :round and meeting_proposed_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", round.number().value())
                .param("round", round.round())
                .update();
        return marked == 1;
    }
}
