package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day after a hearing the secretariat gets a last summary of it. */
@ServiceTest
class HearingSummaryTest {

    private static final String SUMMARY = "hearing-summary";
    private static final String SECRETARIAT = "sekretariat@sekretariat.example";

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private String leaves(CaseNumber number) {
        OffsetDateTime ready = jdbc.sql("select ready_at from mail where thread = :number and template = :template")
                .param("number", number.value())
                .param("template", SUMMARY)
                .query(OffsetDateTime.class)
                .list()
                .get(0);
        return DanishDates.moment(ready.toInstant());
    }

    @Test
    void it_tells_how_the_hearing_ended_and_what_each_seat_did() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "NO_REMARKS", "");

        time.timePassesTo("2026-12-29T00:01");

        assertThat(stage.mailed(number, SUMMARY)).containsExactlyInAnyOrder(SECRETARIAT, "sekretariat2@sekretariat.example");
        assertThat(stage.textOfMail(number, SUMMARY, SECRETARIAT))
                .contains("Betragtes som godkendt", "1 af 19 har svaret, 18 har ikke svaret.")
                .contains("Skive Kommune: Spurgt", "Viborg Kommune: Forslagsstiller, ikke spurgt.", "/hoeringer/");
        assertThat(leaves(number)).isEqualTo("29. december 2026 kl. 08.00");
    }

    @Test
    void after_a_hearing_that_closed_early_it_comes_the_next_working_day() {
        CaseNumber number = stage.isInHearing(stage.proposal());

        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(leaves(number)).isEqualTo("14. december 2026 kl. 08.00");
    }

    @Test
    void a_hearing_that_still_runs_or_was_called_off_has_none() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.withdraws("viborg", number);

        assertThat(stage.mailed(number, SUMMARY)).isEmpty();
    }
}
