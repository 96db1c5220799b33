package dk.rammeaftale.capacity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.rammeaftale.capacity.web.BarChart.Bar;
import dk.rammeaftale.capacity.web.BarChart.Range;
import dk.rammeaftale.hearing.model.Spread;
import dk.rammeaftale.web.DrawnPicture;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BarChartTest {

    static Stream<List<Bar>> bars() {
        return Stream.of(
                List.of(new Bar("2025", 0, "0"), new Bar("2026", 0, "0")),
                List.of(new Bar("2025", 3, "3"), new Bar("2026", 12_345, "12.345")),
                List.of(new Bar("Gennemført uden godkendelse (højst 10 pladser)", 3, "3")),
                IntStream.range(0, 30).mapToObj(one -> new Bar("Ringkøbing-Skjern", one, "100,0\u00a0%")).toList());
    }

    @ParameterizedTest
    @MethodSource("bars")
    void nothing_is_drawn_outside_the_picture(List<Bar> bars) {
        DrawnPicture picture = DrawnPicture.of(BarChart.of("svar", "Svar", bars));

        picture.isSound();
        assertThat(picture.elements("rect")).hasSize(bars.size());
    }

    @Test
    void every_bar_has_its_name_and_number_in_words_and_the_description_says_them_all() {
        DrawnPicture picture = DrawnPicture.of(BarChart.of("sager", "Sager", List.of(new Bar("2025", 3, "3"), new Bar("2026", 6, "6"))));

        assertThat(picture.words()).containsExactly("2025", "3", "2026", "6");
        assertThat(picture.description()).isEqualTo("Liggende søjler. 2025: 3; 2026: 6.");
        assertThat(picture.elements("rect")).extracting(rect -> Double.parseDouble(rect.getAttribute("width")))
                .satisfies(widths -> assertThat(widths.get(0)).isEqualTo(widths.get(1) / 2, within(0.1)));
    }

    static Stream<List<Range>> ranges() {
        return Stream.of(
                List.of(new Range("Alle", Spread.of(IntStream.of(0)))),
                List.of(new Range("Alle", Spread.of(IntStream.of(1, 14, 400))), new Range("Mailhøring", Spread.of(IntStream.of(400)))),
                List.of(new Range("Mailhøring og derefter DASSOS-møde", Spread.of(IntStream.of(10_000, 20_000)))));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void no_days_are_drawn_outside_the_picture(List<Range> ranges) {
        DrawnPicture.of(BarChart.ofDays("dage", "Dage", ranges)).isSound();
    }

    @Test
    void days_are_told_as_median_and_as_the_least_and_the_most() {
        DrawnPicture picture = DrawnPicture.of(
                BarChart.ofDays("dage", "Dage", List.of(new Range("Alle", Spread.of(IntStream.of(1, 14, 15, 400))))));

        assertThat(picture.words()).containsExactly("Alle", "14,5", "0", "400 dage");
        assertThat(picture.description()).isEqualTo("Dage. Alle: median 14,5, fra 1 til 400.");
    }

    @Test
    void a_name_stays_words_whatever_is_in_it() {
        DrawnPicture picture = DrawnPicture.of(BarChart.of("svar", "<b>&", List.of(new Bar("<script>&\"", 1, "1"))));

        assertThat(picture.title()).isEqualTo("<b>&");
        assertThat(picture.words()).contains("<script>&\"");
        assertThat(picture.elements("script")).isEmpty();
    }
}
