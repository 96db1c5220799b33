package dk.rammeaftale.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param rows  what stands on it, in order
 * @param slice which page it is
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, Slice slice, long total) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The page, from 1. */
    public int number() {
        return slice.number();
    }

    /** How many pages there are; an empty list has one. */
    public long pages() {
        return Math.max(1, (total + slice.size() - 1) / slice.size());
    }

    public boolean hasPrevious() {
        return number() > 1;
    }

    public boolean hasNext() {
        return number() < pages();
    }

    /** The same page with its rows put into other words. */
    public <R> Page<R> map(Function<? super T, ? extends R> words) {
        return new Page<>(rows.stream().<R>map(words).toList(), slice, total);
    }
}
