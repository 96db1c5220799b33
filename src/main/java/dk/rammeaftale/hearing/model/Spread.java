package dk.rammeaftale.hearing.model;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How a number of days is spread over many of the same kind. Half of them took no longer than the median, and the middle half
 * lies between the quartiles; between two of them the value is in proportion (as spreadsheets reckon it).
 *
 * @param counts how many took so many days
 */
public record Spread(NavigableMap<Integer, Integer> counts) {

    public static Spread of(Map<Integer, Integer> counts) {
        return new Spread(new TreeMap<>(counts));
    }

    public static Spread of(IntStream days) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        days.forEach(day -> counts.merge(day, 1, Integer::sum));
        return new Spread(counts);
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public double median() {
        return quantile(0.5);
    }

    public double lowerQuartile() {
        return quantile(0.25);
    }

    public double upperQuartile() {
        return quantile(0.75);
    }

    public int least() {
        return counts.firstKey();
    }

    public int most() {
        return counts.lastKey();
    }

    private double quantile(double part) {
        double rank = part * (count() - 1);
        int below = (int) Math.floor(rank);
        return inOrder(below) + (rank - below) * (inOrder((int) Math.ceil(rank)) - inOrder(below));
    }

    private int inOrder(int index) {
        int seen = 0;
        for (Map.Entry<Integer, Integer> days : counts.entrySet()) {
            seen += days.getValue();
            if (index < seen) {
                return days.getKey();
            }
        }
        throw new IllegalArgumentException("nothing at " + index);
    }
}
