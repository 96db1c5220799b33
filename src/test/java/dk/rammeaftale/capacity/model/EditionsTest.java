package dk.rammeaftale.capacity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    @ParameterizedTest
    @CsvSource({"2010-12-31, 2011", "2011-01-01, 2011", "2015-12-31, 2011", "2016-01-01, 2016", "2024-12-31, 2016",
            "2025-01-01, 2025", "2026-12-11, 2025", "2099-01-01, 2025"})
    void a_case_follows_the_edition_in_force_on_its_first_day(LocalDate day, int year) {
        assertThat(Editions.inForceOn(day).year()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"2011-01-01, false", "2015-12-31, false", "2016-01-01, false", "2016-12-31, false",
            "2017-01-01, true", "2024-12-31, true", "2025-01-01, false", "2030-01-01, false"})
    void between_2016_and_2025_the_secretariat_confirms_the_edition(LocalDate day, boolean confirmed) {
        assertThat(Editions.inForceOn(day).needsConfirmationOn(day)).isEqualTo(confirmed);
    }

    @Test
    void only_the_edition_of_2025_has_a_threshold_and_lets_a_remark_pass() {
        assertThat(Editions.of(2011).minorChange()).isEmpty();
        assertThat(Editions.of(2016).minorChange()).isEmpty();
        assertThat(Editions.of(2025).minorChange()).contains(10);
        assertThat(Editions.of(2011).remarkAlwaysStops()).isTrue();
        assertThat(Editions.of(2016).remarkAlwaysStops()).isTrue();
        assertThat(Editions.of(2025).remarkAlwaysStops()).isFalse();
    }

    @Test
    void editions_stand_oldest_first() {
        assertThat(Editions.all()).extracting(Edition::year).containsExactly(2011, 2016, 2025);
    }

    @Test
    void there_is_no_edition_of_another_year() {
        assertThatIllegalArgumentException().isThrownBy(() -> Editions.of(2020));
    }
}
