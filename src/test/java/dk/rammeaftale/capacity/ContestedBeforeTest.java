package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What the migration of announcements makes of cases that ran before it. */
class ContestedBeforeTest {

    private final SimpleDriverDataSource database =
            new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:contested-before;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void a_round_that_was_contested_before_counts_its_days_from_the_end_of_its_hearing() {
        migratedTo("8");
        jdbc.sql("""
                insert into capacity_case (case_number, facility_name, legal_basis, target_group, operator, started_by,
                    on_behalf, started_on, edition, reason, places_before, round, state)
                values ('2026-001', 'Kildehuset', 'SEL §107', 'Voksne', '791', 'viborg', false, '2026-10-01', 2025,
                    'Færre søger.', 44, 2, 'HEARING')
                """).update();
        hearing(1, "CONTESTED", "2026-10-16T00:00:00+02:00");
        hearing(2, "APPROVED_BY_SILENCE", "2026-11-16T00:00:00+01:00");

        migratedTo("12");

        assertThat(contestedAt(1)).isEqualTo("2026-10-16T00:00:00+02:00");
        assertThat(contestedAt(2)).isNull();
    }

    private void migratedTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private void hearing(int round, String outcome, String closedAt) {
        jdbc.sql("""
                        insert into capacity_round (case_number, round, kind, places_after, effective_on)
                        values ('2026-001', :round, 'CHANGE', 32, '2027-03-01')
                        """)
                .param("round", round)
                .update();
        jdbc.sql("""
                        insert into hearing (case_number, round, title, silence_approves, remark_contests, state, outcome, closed_at)
                        values ('2026-001', :round, 'Kildehuset', true, false, 'CLOSED', :outcome, :closedAt)
                        """)
                .param("round", round)
                .param("outcome", outcome)
                .param("closedAt", OffsetDateTime.parse(closedAt))
                .update();
    }

    private OffsetDateTime contestedAt(int round) {
        return jdbc.sql("select contested_at from capacity_round where round = :round")
                .param("round", round)
                .query((row, index) -> row.getObject("contested_at", OffsetDateTime.class))
                .list()
                .get(0);
    }
}
