package dk.rammeaftale.capacity.model;

import dk.rammeaftale.hearing.model.Spread;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Cases in numbers, over whole years. A case counts in the year in which it was decided or withdrawn; in that in which it was
 * started only where that is said. What is withdrawn is not decided.
 *
 * @param lives all cases there are
 * @param today the last day that is counted
 */
public record CaseFigures(List<CaseLife> lives, int firstYear, int lastYear, LocalDate today) {

    public CaseFigures {
        lives = List.copyOf(lives);
    }

    /** @param pending how many ran at the end of the year, or today */
    public record Year(int year, int started, int decided, int withdrawn, int pending) {
    }

    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }

    public List<Year> byYear() {
        return years().stream()
                .map(year -> new Year(
                        year,
                        count(one -> one.startedIn(year)),
                        count(one -> one.isDecided() && one.endedIn(year)),
                        count(one -> one.isWithdrawn() && one.endedIn(year)),
                        count(one -> one.isPendingOn(lastDayOf(year)))))
                .toList();
    }

    private LocalDate lastDayOf(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isAfter(today) ? today : last;
    }

    /** Whether nothing happened in these years that could be counted. */
    public boolean isEmpty() {
        return byYear().stream().allMatch(year -> year.started() + year.decided() + year.withdrawn() == 0);
    }

    /** How many cases ended that way, in each of the years. */
    public List<Integer> ended(CaseOutcome outcome) {
        return years().stream()
                .map(year -> count(one -> one.endedIn(year) && one.outcome().filter(outcome::equals).isPresent()))
                .toList();
    }

    /** How many cases were decided on a way, in each of the years. */
    public List<Integer> decided(Course course) {
        return years().stream()
                .map(year -> count(one -> one.endedIn(year) && one.course().filter(course::equals).isPresent()))
                .toList();
    }

    /** How many were decided on a way after more than one proposal. */
    public int inSeveralRounds(Course course) {
        return count(one -> isCounted(one) && one.rounds() > 1 && one.course().filter(course::equals).isPresent());
    }

    /** Calendar days from start to decision of all that were decided. */
    public Spread days() {
        return days(lives, one -> true);
    }

    public Spread days(Course course) {
        return days(lives, one -> one.course().filter(course::equals).isPresent());
    }

    public Spread days(int year) {
        return days(lives, one -> one.endedIn(year));
    }

    private Spread days(Collection<CaseLife> of, Predicate<CaseLife> which) {
        return Spread.of(of.stream().filter(this::isCounted).filter(which).mapToInt(CaseLife::days));
    }

    /** Decided in one of the years. */
    private boolean isCounted(CaseLife one) {
        return one.isDecided()
                && one.endedOn().filter(day -> day.getYear() >= firstYear && day.getYear() <= lastYear).isPresent();
    }

    private int count(Predicate<CaseLife> which) {
        return (int) lives.stream().filter(which).count();
    }
}
