package dk.rammeaftale.capacity.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What of a case is counted.
 *
 * @param endedOn the day in Denmark on which it was decided or withdrawn; empty while it runs
 * @param outcome empty while it runs
 * @param rounds  how many proposals it took
 * @param heard   whether a hearing about it ran to its end
 */
public record CaseLife(
        LocalDate startedOn, Optional<LocalDate> endedOn, Optional<CaseOutcome> outcome, int rounds, boolean heard) {

    /** Decided, and not withdrawn. */
    public boolean isDecided() {
        return outcome.filter(found -> found != CaseOutcome.WITHDRAWN).isPresent();
    }

    public boolean isWithdrawn() {
        return outcome.filter(found -> found == CaseOutcome.WITHDRAWN).isPresent();
    }

    public Optional<Course> course() {
        return outcome.flatMap(found -> Course.of(found, heard));
    }

    /** Calendar days from its start to its decision; it must be decided. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(startedOn, endedOn.orElseThrow());
    }

    public boolean startedIn(int year) {
        return startedOn.getYear() == year;
    }

    public boolean endedIn(int year) {
        return endedOn.filter(day -> day.getYear() == year).isPresent();
    }

    /** Whether it had been started by the end of that day, and was not over. */
    public boolean isPendingOn(LocalDate day) {
        return !startedOn.isAfter(day) && endedOn.filter(ended -> !ended.isAfter(day)).isEmpty();
    }
}
