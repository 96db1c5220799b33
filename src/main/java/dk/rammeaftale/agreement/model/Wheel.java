package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The annual wheel: two years with the milestones that fall into them.
 *
 * @param firstYear an odd year: agreements of two years start in one
 * @param marks     by their days; their places here, counted from 1, are the numbers that people read
 * @param today     when it is looked at
 */
public record Wheel(int firstYear, List<WheelMark> marks, LocalDate today) {

    public static final int MONTHS = 24;

    private static final Comparator<WheelMark> READING_ORDER = Comparator.comparing(WheelMark::date)
            .thenComparing(WheelMark::ring)
            .thenComparing(WheelMark::agreement)
            .thenComparing(WheelMark::title);

    /** @throws IllegalArgumentException if it begins in an even year, or a mark lies outside its years */
    public Wheel {
        if (firstYear % 2 == 0) {
            throw new IllegalArgumentException("a wheel begins in an odd year: " + firstYear);
        }
        marks = marks.stream().sorted(READING_ORDER).toList();
        for (WheelMark mark : marks) {
            if (!isWithin(firstYear, mark.date())) {
                throw new IllegalArgumentException("outside the wheel of " + firstYear + ": " + mark);
            }
        }
    }

    /** The first year of the wheel that a day lies in. */
    public static int firstYearOf(LocalDate day) {
        return day.getYear() % 2 == 0 ? day.getYear() - 1 : day.getYear();
    }

    private static boolean isWithin(int firstYear, LocalDate day) {
        return firstYearOf(day) == firstYear;
    }

    public boolean holdsToday() {
        return isWithin(firstYear, today);
    }

    public LocalDate firstDay() {
        return LocalDate.of(firstYear, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(firstYear + 1, 12, 31);
    }

    /** E.g. "2025–2026". */
    public static String years(int firstYear) {
        return firstYear + "–" + (firstYear + 1);
    }

    /** How many of its marks stand so. */
    public long count(MarkState state) {
        return marks.stream().filter(mark -> mark.state() == state).count();
    }
}
