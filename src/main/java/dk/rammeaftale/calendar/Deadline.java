package dk.rammeaftale.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The end of a hearing or any other time to answer, computed once and shown alike in the timer, the mail and the task.
 *
 * @param sentOn  the day it was sent, which is not counted
 * @param days    how many full days there are at least
 * @param lastDay the last day, which counts in full
 * @param skipped the days off over which the end has moved, in order
 */
public record Deadline(LocalDate sentOn, int days, LocalDate lastDay, List<DayOff> skipped) {

    /**
     * @throws IllegalArgumentException if there is not even one day, or if the days and the skipped days do not lead
     *                                  to the last day
     */
    public Deadline {
        skipped = List.copyOf(skipped);
        if (days < 1) {
            throw new IllegalArgumentException("a deadline needs at least one full day, not " + days);
        }
        if (!lastDay.equals(sentOn.plusDays(days).plusDays(skipped.size()))) {
            throw new IllegalArgumentException("%d days after %s and %d skipped days do not end on %s"
                    .formatted(days, sentOn, skipped.size(), lastDay));
        }
    }

    /** The midnight that follows the last day in Denmark: what is received from then on is too late. */
    public Instant closesAt() {
        return DanishDates.midnightAfter(lastDay);
    }

    /** The last second that counts, as it is shown. */
    public ZonedDateTime lastSecond() {
        return lastDay.atTime(DanishDates.LAST_SECOND).atZone(DanishDates.ZONE);
    }

    /** Whether an answer received at that instant is in time. */
    public boolean isOpenAt(Instant instant) {
        return instant.isBefore(closesAt());
    }

    /** How the last day was found, in Danish sentences. */
    public String explanation() {
        return "Afsendelsesdagen, %s, tælles ikke med. %s %s Der kan svares til og med %s.".formatted(
                DanishDates.weekday(sentOn), countedDays(), movedEnd(), DanishDates.endOf(lastDay));
    }

    private String countedDays() {
        LocalDate lastOfTheDays = sentOn.plusDays(days);
        return days == 1
                ? "Fristen er 1 hel dag: %s.".formatted(DanishDates.weekday(lastOfTheDays))
                : "Fristen er %d hele dage: den første er %s, den sidste er %s.".formatted(
                        days, DanishDates.weekday(sentOn.plusDays(1)), DanishDates.weekday(lastOfTheDays));
    }

    private String movedEnd() {
        if (skipped.isEmpty()) {
            return "Det er en arbejdsdag, så fristen flyttes ikke.";
        }
        return "En frist udløber ikke på en lørdag, en søndag, en helligdag eller en dag, hvor forvaltningen holder"
                + " lukket. Derfor springes " + skippedInWords() + " over, og fristen flyttes til den næste arbejdsdag, "
                + DanishDates.weekday(lastDay) + ".";
    }

    private String skippedInWords() {
        List<String> names = skipped.stream().map(DayOff::inWords).toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
                + " og " + names.get(names.size() - 1);
    }
}
