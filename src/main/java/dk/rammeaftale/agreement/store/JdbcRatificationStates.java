package dk.rammeaftale.agreement.store;

import dk.rammeaftale.agreement.application.RatificationStates;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatificationStates implements RatificationStates {

    private final JdbcClient jdbc;

    JdbcRatificationStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AuthorityCode, String> of(Agreement agreement) {
        Map<AuthorityCode, String> last = new LinkedHashMap<>();
        jdbc.sql("select authority, decision from agreement_ratification where agreement_id = :agreement order by id")
                .param("agreement", agreement.id())
                .query((row, n) -> Map.entry(new AuthorityCode(row.getString("authority")), row.getString("decision")))
                .list()
                .forEach(decision -> last.put(decision.getKey(), decision.getValue()));
        return last;
    }
}
