package dk.rammeaftale.directory.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** On which days of each year a round of confirmations begins; a round is named after its day. */
public record ConfirmationCalendar(List<MonthDay> days) {

    /** A service that was away begins a round so many days late; an older one is over. */
    private static final int CAUGHT_UP_FOR = 30;

    public ConfirmationCalendar {
        days = days.stream().sorted().toList();
    }

    /** @param days as {@code --05-01} */
    public static ConfirmationCalendar of(List<String> days) {
        return new ConfirmationCalendar(days.stream().filter(day -> !day.isBlank()).map(MonthDay::parse).toList());
    }

    /** The rounds that are due, or will be, from those that can still be caught up with on; in order. */
    public List<LocalDate> from(LocalDate today) {
        return around(today).filter(day -> !day.isBefore(today.minusDays(CAUGHT_UP_FOR))).toList();
    }

    /** The round that is begun by hand: the one whose day is nearest, in the past or to come. */
    public LocalDate byHand(LocalDate today) {
        return around(today)
                .reduce((one, other) -> distance(one, today) <= distance(other, today) ? one : other)
                .orElse(today);
    }

    /** The day after today on which the next one begins. */
    public Optional<LocalDate> after(LocalDate today) {
        return around(today).filter(day -> day.isAfter(today)).findFirst();
    }

    private Stream<LocalDate> around(LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .boxed()
                .flatMap(year -> days.stream().map(day -> day.atYear(year)));
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }
}
