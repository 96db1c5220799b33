package dk.rammeaftale.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @Test
    void a_number_is_counted_per_year_in_three_digits_and_four_when_it_must() {
        assertThat(CaseNumber.of(2026, 1)).hasToString("2026-001");
        assertThat(CaseNumber.of(2026, 999)).hasToString("2026-999");
        assertThat(CaseNumber.of(2026, 1_000)).hasToString("2026-1000");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2026", "2026-1", "2026-01", "2026-00001", "26-001", "2026001", "2026-001 ", " 2026-001",
            "2026-001\n", "2026-00a", "٢٠٢٦-٠٠١", "2026–001"})
    void anything_else_is_no_case_number(String text) {
        assertThat(CaseNumber.isCaseNumber(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(text));
    }
}
