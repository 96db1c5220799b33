package dk.rammeaftale.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.rammeaftale.agreement.model.MarkState;
import dk.rammeaftale.agreement.model.Ring;
import dk.rammeaftale.agreement.model.Wheel;
import dk.rammeaftale.agreement.model.WheelMark;
import dk.rammeaftale.agreement.web.WheelLayout.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WheelLayoutTest {

    private static final Offset<Double> NEARLY = within(1e-9);

    @ParameterizedTest
    @CsvSource({"2025, 2025-01-01, 0.0161", "2025, 2025-07-16, 6.5", "2025, 2026-01-16, 12.5", "2025, 2026-12-31, 23.9839",
        "2027, 2028-02-29, 13.9828", "2027, 2028-02-15, 13.5", "2027, 2028-03-01, 14.0161", "2025, 2026-02-28, 13.9821"})
    void a_day_stands_in_its_month_in_leap_years_too(int firstYear, LocalDate day, double months) {
        assertThat(WheelLayout.angle(firstYear, day) / WheelLayout.MONTH).isEqualTo(months, within(1e-4));
    }

    @Test
    void the_days_of_two_years_go_round_in_their_order() {
        LocalDate first = LocalDate.parse("2027-01-01");
        double[] angles = IntStream.range(0, 731).mapToDouble(day -> WheelLayout.angle(2027, first.plusDays(day))).toArray();

        assertThat(angles).isSorted().doesNotHaveDuplicates();
        assertThat(angles[0]).isPositive();
        assertThat(angles[730]).isLessThan(WheelLayout.END);
    }

    @Test
    void a_mark_with_room_around_it_stands_on_its_day() {
        Place place = WheelLayout.places(wheel(mark(Ring.KKR, "2026-03-06"))).get(0);

        assertThat(place.angle()).isEqualTo(place.day(), NEARLY);
    }

    @ParameterizedTest
    @EnumSource
    void six_marks_of_one_week_stand_beside_each_other_around_it(Ring ring) {
        List<Place> places = WheelLayout.places(wheel(
                mark(ring, "2026-03-02"), mark(ring, "2026-03-03"), mark(ring, "2026-03-04"),
                mark(ring, "2026-03-04"), mark(ring, "2026-03-05"), mark(ring, "2026-03-06")));

        assertNoneCoversAnother(places);
        assertThat(places).extracting(Place::angle).isSorted();
        assertThat(mean(places.stream().map(Place::angle).toList()))
                .isEqualTo(mean(places.stream().map(Place::day).toList()), NEARLY);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01", "2026-12-31"})
    void marks_at_the_ends_stay_in_the_wheel(String day) {
        List<WheelMark> marks = new ArrayList<>();
        for (Ring ring : Ring.values()) {
            for (int mark = 0; mark < 6; mark++) {
                marks.add(mark(ring, day));
            }
        }
        List<Place> places = WheelLayout.places(wheel(marks.toArray(WheelMark[]::new)));

        assertNoneCoversAnother(places);
        assertThat(places).extracting(Place::angle).allSatisfy(angle -> assertThat(angle).isBetween(0.0, WheelLayout.END));
    }

    @Test
    void marks_of_the_same_days_in_all_rings_leave_each_other_alone() {
        List<WheelMark> marks = new ArrayList<>();
        for (Ring ring : Ring.values()) {
            for (int month = 1; month <= 12; month++) {
                marks.add(mark(ring, "2026-%02d-15".formatted(month)));
            }
        }

        assertNoneCoversAnother(WheelLayout.places(wheel(marks.toArray(WheelMark[]::new))));
    }

    @Test
    void more_marks_than_fit_stand_closer_but_stay_in_their_order_and_in_the_wheel() {
        double[] angles = WheelLayout.apart(new double[50], 0.5, 0.1, 5);

        assertThat(angles).isSorted().doesNotHaveDuplicates();
        assertThat(angles[0]).isEqualTo(0.1, NEARLY);
        assertThat(angles[49]).isEqualTo(5, NEARLY);
    }

    /** The gap is measured along the ring, and this through it. */
    private static void assertNoneCoversAnother(List<Place> places) {
        for (Place one : places) {
            for (Place other : places) {
                if (one.number() < other.number()) {
                    assertThat(Math.hypot(one.centre().x() - other.centre().x(), one.centre().y() - other.centre().y()))
                            .as("%s and %s", one, other)
                            .isGreaterThan(39.5);
                }
            }
        }
    }

    private static double mean(List<Double> angles) {
        return angles.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static Wheel wheel(WheelMark... marks) {
        return new Wheel(2025, List.of(marks), LocalDate.parse("2026-06-10"));
    }

    private static WheelMark mark(Ring ring, String date) {
        return new WheelMark("Rammeaftale 2027–28", "Trin", ring, LocalDate.parse(date), MarkState.COMING, "/", false);
    }
}
