package dk.rammeaftale.facility.web;

import static dk.rammeaftale.facility.model.SampleFacilities.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.web.DrawnPicture;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class PlacesChartTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-11");

    private static DrawnPicture drawn(Ledger ledger) {
        return DrawnPicture.of(PlacesChart.of("Botilbuddet", ledger, TODAY));
    }

    /** The stairs are drawn thick, without arms of their own in the legend. */
    private static List<Element> stairs(DrawnPicture picture) {
        return picture.elements("path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("3"))
                .filter(path -> path.getAttribute("fill").equals("none"))
                .toList();
    }

    static Stream<Ledger> ledgers() {
        return Stream.of(
                ledger("2020-01-01", 40, "2024-06-01", 5, "2027-03-01", -12),
                ledger("1990-01-01", 40, "1995-01-01", 3),
                ledger("2026-12-11", 3),
                ledger("2026-12-10", 9_999, "2039-01-01", -9_999),
                ledger("2027-08-01", 14),
                ledger("2020-01-01", 0),
                ledger("2020-01-01", 40, "2026-12-12", 1));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void nothing_is_drawn_outside_the_picture_however_old_or_large_a_facility_is(Ledger ledger) {
        drawn(ledger).isSound();
    }

    @Test
    void it_is_a_stair_that_goes_up_and_down_on_the_days_of_the_ledger() {
        List<double[]> corners = DrawnPicture.points(stairs(drawn(ledger("2020-01-01", 40, "2024-06-01", 5))).get(0).getAttribute("d"));

        assertThat(corners).hasSize(4);
        assertThat(corners.get(1)[1]).as("level until the change").isEqualTo(corners.get(0)[1]);
        assertThat(corners.get(2)[0]).as("then straight up").isEqualTo(corners.get(1)[0]);
        assertThat(corners.get(2)[1]).as("up is less").isLessThan(corners.get(1)[1]);
    }

    @Test
    void what_is_decided_for_later_is_dashed_and_the_picture_says_so() {
        DrawnPicture planned = drawn(ledger("2020-01-01", 40, "2027-03-01", -12));

        assertThat(stairs(planned)).extracting(path -> path.getAttribute("stroke-dasharray")).containsExactly("none", "6 4");
        assertThat(planned.words()).contains("til og med i dag", "besluttet for senere", "I dag: 40");
        assertThat(planned.title()).isEqualTo("Pladser over tid: Botilbuddet");
        assertThat(planned.description()).contains("I dag: 40 pladser.", "Planlagt: 28 fra 1. marts 2027.");
    }

    @Test
    void where_nothing_is_decided_for_later_nothing_is_dashed() {
        DrawnPicture settled = drawn(ledger("2020-01-01", 40));

        assertThat(stairs(settled)).extracting(path -> path.getAttribute("stroke-dasharray")).containsExactly("none");
        assertThat(settled.words()).doesNotContain("besluttet for senere");
        assertThat(settled.description()).doesNotContain("Planlagt");
    }

    @Test
    void a_name_stays_words_whatever_is_in_it() {
        String name = "<script>alert(\"&\")</script>]]>";

        DrawnPicture picture = DrawnPicture.of(PlacesChart.of(name, ledger("2020-01-01", 40), TODAY));

        assertThat(picture.title()).isEqualTo("Pladser over tid: " + name);
        assertThat(picture.elements("script")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "5,1", "6,2", "10,2", "11,5", "44,10", "9999,2000", "10001,5000"})
    void the_background_has_at_most_five_steps_of_round_numbers(int most, int tick) {
        assertThat(PlacesChart.tick(most)).isEqualTo(tick);
    }
}
