package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.Ring;
import dk.rammeaftale.agreement.model.Wheel;
import dk.rammeaftale.agreement.model.WheelMark;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where everything stands in the annual wheel. January of the first year begins at twelve o'clock, and the months go round
 * clockwise, all equally wide; before twelve o'clock the wheel is open, for the names of its rings. Angles are radians from
 * twelve o'clock, lengths those of the picture, and its centre is 0, 0.
 */
final class WheelLayout {

    static final double RIM = 440;
    static final double HUB = 112;
    static final double LANE = (RIM - HUB) / Ring.values().length;
    static final double END = Math.toRadians(324);
    static final double MONTH = END / Wheel.MONTHS;

    /** As far apart as two marks must stand at least, from centre to centre, so that neither touches the other's badge. */
    static final double APART = 40;

    /** A mark stands a little inside the middle of its lane, so that there is room for its pin at the outer edge. */
    private static final double INWARDS = 3;
    private static final double FROM_THE_ENDS = 19;

    /** A point of the picture. */
    record Point(double x, double y) {

        static Point at(double angle, double radius) {
            return new Point(radius * Math.sin(angle), -radius * Math.cos(angle));
        }
    }

    /**
     * Where a mark stands.
     *
     * @param day   the angle of its day
     * @param angle where there was room for it, which is there or nearby
     */
    record Place(int number, WheelMark mark, double day, double angle) {

        Point centre() {
            return Point.at(angle, middle(mark.ring()) - INWARDS);
        }
    }

    private WheelLayout() {
    }

    static double middle(Ring ring) {
        return RIM - LANE * (ring.ordinal() + 0.5);
    }

    /** The middle of a day; the day before a month begins is the last of the month before, in leap years too. */
    static double angle(int firstYear, LocalDate day) {
        int month = (day.getYear() - firstYear) * 12 + day.getMonthValue() - 1;
        return MONTH * (month + (day.getDayOfMonth() - 0.5) / day.lengthOfMonth());
    }

    /** The places of all marks, by their numbers. */
    static List<Place> places(Wheel wheel) {
        List<Place> places = new ArrayList<>();
        for (Ring ring : Ring.values()) {
            places.addAll(places(wheel, ring));
        }
        places.sort(Comparator.comparingInt(Place::number));
        return places;
    }

    private static List<Place> places(Wheel wheel, Ring ring) {
        int[] numbers = IntStream.rangeClosed(1, wheel.marks().size())
                .filter(number -> wheel.marks().get(number - 1).ring() == ring)
                .toArray();
        double[] days = IntStream.of(numbers)
                .mapToDouble(number -> angle(wheel.firstYear(), wheel.marks().get(number - 1).date()))
                .toArray();
        double radius = middle(ring) - INWARDS;
        double[] angles = apart(days, APART / radius, FROM_THE_ENDS / radius, END - FROM_THE_ENDS / radius);
        return IntStream.range(0, numbers.length)
                .mapToObj(mark -> new Place(numbers[mark], wheel.marks().get(numbers[mark] - 1), days[mark], angles[mark]))
                .toList();
    }

    /** Marks that stand close to each other, which move together. */
    private record Crowd(double mean, int size) {

        Crowd with(Crowd next) {
            return new Crowd((mean * size + next.mean * next.size) / (size + next.size), size + next.size);
        }
    }

    /**
     * Moves what stands too close to each other apart, and all of it together as little as possible (in the sense of least
     * squares). Where there are more than fit, they stand closer instead of leaving the wheel.
     */
    static double[] apart(double[] wanted, double gap, double first, double last) {
        double fitting = Math.min(gap, (last - first) / Math.max(1, wanted.length - 1));
        Deque<Crowd> crowds = new ArrayDeque<>();
        for (int mark = 0; mark < wanted.length; mark++) {
            Crowd crowd = new Crowd(wanted[mark] - mark * fitting, 1);
            while (!crowds.isEmpty() && crowds.getLast().mean() > crowd.mean()) {
                crowd = crowds.removeLast().with(crowd);
            }
            crowds.addLast(crowd);
        }
        double[] found = new double[wanted.length];
        double lastStart = last - fitting * Math.max(0, wanted.length - 1);
        int mark = 0;
        for (Crowd crowd : crowds) {
            double start = Math.min(Math.max(crowd.mean(), first), lastStart);
            for (int member = 0; member < crowd.size(); member++, mark++) {
                found[mark] = start + mark * fitting;
            }
        }
        return found;
    }
}
