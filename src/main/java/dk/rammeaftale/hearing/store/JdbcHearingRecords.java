package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.HearingRecords;
import dk.rammeaftale.hearing.model.SeatCount;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.journal.model.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHearingRecords implements HearingRecords {

    private final JdbcClient jdbc;

    JdbcHearingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SeatCount> seatsBetween(Instant from, Instant until) {
        return jdbc.sql("""
                        select authority, own, stands, by_silence, days, count(*) as number
                        from (select p.authority, p.stands,
                                  case when h.proposer is null then true else false end as own,
                                  case when h.outcome = 'APPROVED_BY_SILENCE' then true else false end as by_silence,
                                  case when p.stands = 'ANSWERED' and p.asked_at is not null and p.answered_at is not null
                                      then cast(floor((extract(epoch from p.answered_at) - extract(epoch from p.asked_at)) / 86400)
                                          as integer)
                                      end as days
                              from hearing h join hearing_proof p on p.hearing_id = h.id
                              where h.state = 'CLOSED' and h.outcome <> 'CANCELLED'
                                and h.closed_at >= :from and h.closed_at < :until) seat
                        group by authority, own, stands, by_silence, days
                        """)
                .param("from", Moments.stored(from))
                .param("until", Moments.stored(until))
                .query((row, index) -> new SeatCount(
                        new AuthorityCode(row.getString("authority")),
                        row.getBoolean("own"),
                        SeatProof.Stand.valueOf(row.getString("stands")),
                        row.getBoolean("by_silence"),
                        days(row),
                        row.getInt("number")))
                .list();
    }

    /** Whoever was invited once more, after an answer had come, has answered at once. */
    private static OptionalInt days(ResultSet row) throws SQLException {
        int days = row.getInt("days");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(Math.max(0, days));
    }

    @Override
    public Set<CaseNumber> casesHeard() {
        return jdbc.sql("""
                        select distinct case_number from hearing
                        where proposer is not null and state = 'CLOSED' and outcome <> 'CANCELLED'
                        """)
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .set();
    }
}
