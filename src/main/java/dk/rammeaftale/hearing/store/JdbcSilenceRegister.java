package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.SilenceRegister;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSilenceRegister implements SilenceRegister {

    private final JdbcClient jdbc;

    JdbcSilenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AuthorityCode> silentInLast(int hearings, boolean askProposer) {
        return jdbc.sql("""
                        select authority from (
                            select s.authority,
                                row_number() over (partition by s.authority order by h.closed_at desc, h.id desc) as ago,
                                (select count(*) from hearing_answer a
                                 where a.hearing_id = h.id and a.authority = s.authority) as answers
                            from hearing h join hearing_seat s on s.hearing_id = h.id
                            where h.state = 'CLOSED' and h.outcome <> 'CANCELLED' and (:askProposer or not s.proposer)
                              and s.carried_from is null
                        ) asked
                        where ago <= :hearings
                        group by authority
                        having count(*) = :hearings and sum(answers) = 0
                        """)
                .param("hearings", hearings)
                .param("askProposer", askProposer)
                .query((row, index) -> new AuthorityCode(row.getString("authority")))
                .list();
    }
}
