package dk.rammeaftale.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 11);

    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 3 dage tilbage, false", "2026-12-12, 1 dag tilbage, false", "2026-12-11, i dag, false",
        "2026-12-10, 1 dag over tiden, true", "2026-12-09, 2 dage over tiden, true", "2027-01-01, 21 dage tilbage, false"})
    void days_are_counted_from_today_to_the_last_day(LocalDate lastDay, String words, boolean over) {
        TimeLeft left = TimeLeft.on(TODAY, lastDay);

        assertThat(left.words()).isEqualTo(words);
        assertThat(left.isOver()).isEqualTo(over);
    }
}
