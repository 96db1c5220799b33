package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Between which days a step has to lie.
 *
 * @param earliest the first day of its usual time
 * @param latest   the last day of its usual time, or of what the step after it allows
 * @param order    what the step after it allows; empty where nothing comes after it
 */
record StepBounds(LocalDate earliest, LocalDate latest, Optional<Order> order) {

    /**
     * The last day that keeps the order.
     *
     * @param next the step that comes after it, as it is planned
     * @param days that have to lie between them
     */
    record Order(LocalDate latest, Milestone next, int days) {
    }

    static StepBounds of(LocalDate earliest, LocalDate latest, Optional<Order> order) {
        LocalDate last = order.map(Order::latest).filter(latest::isAfter).orElse(latest);
        return new StepBounds(earliest, last, order);
    }

    /** Whether no day at all is left, because the step after it comes too early. */
    boolean areEmpty() {
        return latest.isBefore(earliest);
    }

    boolean contain(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(latest);
    }

    /** By how many days the day misses them; between two that are the wrong way round it is the days that lack. */
    int missedBy(LocalDate day) {
        return tooLate(day) + Math.max(0, days(day, earliest));
    }

    int tooLate(LocalDate day) {
        return Math.max(0, days(latest, day));
    }

    int lacking() {
        return Math.max(0, days(latest, earliest));
    }

    /** A step that does not fit pulls nothing before it along: it binds as if it fitted. */
    LocalDate bindingDay(LocalDate landed) {
        LocalDate latestDay = latest.isAfter(earliest) ? latest : earliest;
        return landed.isAfter(latestDay) ? landed : latestDay;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
