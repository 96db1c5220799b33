package dk.rammeaftale.capacity.store;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseLives;
import dk.rammeaftale.capacity.model.CaseLife;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseLives implements CaseLives {

    private final JdbcClient jdbc;

    JdbcCaseLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CaseLife> all(Set<CaseNumber> heard) {
        return jdbc.sql("select case_number, started_on, decided_at, outcome, round from capacity_case")
                .query((row, index) -> new CaseLife(
                        row.getObject("started_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                                .map(at -> at.atZoneSameInstant(DanishDates.ZONE).toLocalDate()),
                        Optional.ofNullable(row.getString("outcome")).map(CaseOutcome::valueOf),
                        row.getInt("round"),
                        heard.contains(new CaseNumber(row.getString("case_number")))))
                .list();
    }
}
