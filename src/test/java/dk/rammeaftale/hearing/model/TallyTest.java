package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @Test
    void who_objects_has_answered_and_the_proposer_is_not_asked() {
        Tally tally = Tally.of(List.of(Standing.ANSWERED, Standing.CONTESTING, Standing.SILENT, Standing.PROPOSER));

        assertThat(tally).isEqualTo(new Tally(3, 2, 1, 0, 0, 1, 0, 0));
    }

    @Test
    void only_what_there_is_stands_in_the_words() {
        assertThat(Tally.of(List.of(Standing.ANSWERED, Standing.ANSWERED)).inWords()).isEqualTo("2 af 2 har svaret.");
        assertThat(Tally.of(List.of(Standing.CONTESTING, Standing.AWAITED)).inWords())
                .isEqualTo("1 af 2 har svaret, 1 gør indsigelse, 1 har ikke svaret endnu.");
        assertThat(Tally.of(List.of(Standing.UNPROVEN, Standing.WAIVED, Standing.SILENT)).inWords())
                .isEqualTo("0 af 3 har svaret, 1 har ikke svaret, 1 kan ikke dokumenteres, 1 er ikke hørt.");
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, false, true, ANSWERED",
        "ANSWERED, true, true, CONTESTING",
        "ANSWERED, true, false, CONTESTING",
        "SILENT, false, true, AWAITED",
        "SILENT, false, false, SILENT",
        "UNPROVEN, false, true, AWAITED",
        "UNPROVEN, false, false, UNPROVEN",
        "WAIVED, false, true, WAIVED",
        "PROPOSER, false, true, PROPOSER"})
    void nobody_is_silent_before_the_deadline(
            SeatProof.Stand stand, boolean contests, boolean running, Standing standing) {
        assertThat(Standing.of(stand, contests, running)).isEqualTo(standing);
    }
}
