package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void carried_over_consent_is_neither_awaited_nor_silent() {
        assertThat(Standing.of(SeatProof.Stand.CARRIED_OVER, false, true)).isEqualTo(Standing.CARRIED_OVER);
        assertThat(Standing.of(SeatProof.Stand.CARRIED_OVER, false, false)).isEqualTo(Standing.CARRIED_OVER);
    }

    @Test
    void those_whose_consent_is_carried_over_are_told_apart_from_those_asked() {
        Tally tally = Tally.of(List.of(Standing.PROPOSER, Standing.ANSWERED, Standing.AWAITED, Standing.CARRIED_OVER));

        assertThat(tally.asked()).isEqualTo(2);
        assertThat(tally.inWords())
                .isEqualTo("1 af 2 har svaret, 1 er overført fra en tidligere runde, 1 har ikke svaret endnu.");
    }
}
