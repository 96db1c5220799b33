package dk.rammeaftale.agreement.web;

import static dk.rammeaftale.web.SvgWriter.number;
import static dk.rammeaftale.agreement.web.WheelLayout.END;
import static dk.rammeaftale.agreement.web.WheelLayout.HUB;
import static dk.rammeaftale.agreement.web.WheelLayout.LANE;
import static dk.rammeaftale.agreement.web.WheelLayout.MONTH;
import static dk.rammeaftale.agreement.web.WheelLayout.RIM;

import dk.rammeaftale.agreement.model.MarkState;
import dk.rammeaftale.agreement.model.Ring;
import dk.rammeaftale.agreement.model.Wheel;
import dk.rammeaftale.agreement.model.WheelMark;
import dk.rammeaftale.agreement.web.WheelLayout.Place;
import dk.rammeaftale.agreement.web.WheelLayout.Point;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.web.SvgWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the annual wheel: within a page, or as a file of its own. */
final class WheelPicture {

    static final String LETTERS = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d. MMM", DanishDates.DANISH);

    private static final double MONTHS_RIM = RIM + 32;
    private static final double YEARS_RIM = MONTHS_RIM + 26;
    private static final double PIN = LANE / 2 - 3.5;

    private static final String INK = "#1a1a1a";
    private static final String SOFT = "#454545";
    private static final String ACCENT = "#004d99";

    private final SvgWriter svg = new SvgWriter();
    private final Wheel wheel;
    private final List<Place> places;

    private WheelPicture(Wheel wheel) {
        this.wheel = wheel;
        this.places = WheelLayout.places(wheel);
    }

    /** As it stands in a page. */
    static String inline(Wheel wheel) {
        return new WheelPicture(wheel).drawn();
    }

    /** As a file of its own. */
    static String file(Wheel wheel) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + inline(wheel);
    }

    private String drawn() {
        // A group, and not an image: what stands within an image is hidden from those who have it read aloud, links too.
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "wheel", "viewBox", "-576 -552 1152 1110",
                "font-family", LETTERS, "role", "group", "aria-labelledby", "wheel-title", "aria-describedby", "wheel-desc");
        svg.words("Årshjul " + Wheel.years(wheel.firstYear()), "title", "id", "wheel-title");
        svg.words(description(), "desc", "id", "wheel-desc");
        svg.open("g", "aria-hidden", "true");
        lanes();
        months();
        years();
        names();
        hub();
        legend();
        svg.close();
        if (wheel.holdsToday()) {
            today();
        }
        svg.open("g", "aria-hidden", "true", "fill", "none", "stroke", SOFT, "stroke-width", "1.5");
        places.forEach(this::pin);
        svg.close();
        places.forEach(this::mark);
        return svg.close().svg();
    }

    private String description() {
        String states = Stream.of(MarkState.values())
                .filter(state -> wheel.count(state) > 0)
                .map(state -> wheel.count(state) + " " + state.label().toLowerCase(DanishDates.DANISH))
                .collect(Collectors.joining(", "));
        return "To år som en ring af måneder, fra januar %d øverst og med uret til december %d. Hvert forum har sin ring. Trin: %s."
                .formatted(wheel.firstYear(), wheel.firstYear() + 1, states.isEmpty() ? "ingen" : states);
    }

    private void lanes() {
        for (Ring ring : Ring.values()) {
            double outer = RIM - LANE * ring.ordinal();
            svg.draw("path", "d", band(0, END, outer - LANE, outer), "fill", ring.ordinal() % 2 == 0 ? "#eef4f9" : "#fff",
                    "stroke", "#dcdcdc");
        }
    }

    private void months() {
        for (int month = 0; month < Wheel.MONTHS; month++) {
            double begins = month * MONTH;
            svg.draw("path", "d", band(begins, begins + MONTH, RIM, MONTHS_RIM), "fill", "#fff", "stroke", "#bfbfbf");
            around(MONTHS.get(month % 12), begins + MONTH * besideToday(month), (RIM + MONTHS_RIM) / 2, "font-size", "17", "fill", INK);
            if (month > 0) {
                spoke(begins, HUB, RIM, month == 12 ? "#707070" : month % 3 == 0 ? "#bfbfbf" : "#e3e3e3", month == 12 ? "2" : "1");
            }
        }
    }

    /** Where in its month a name stands: in the middle, unless the line of today goes through it there. */
    private double besideToday(int month) {
        double today = angleOfToday() / MONTH - month;
        return today < 0.25 || today > 0.75 ? 0.5 : today < 0.5 ? 0.75 : 0.25;
    }

    private double angleOfToday() {
        return WheelLayout.angle(wheel.firstYear(), wheel.today());
    }

    private void years() {
        for (int year = 0; year < 2; year++) {
            double begins = year * END / 2;
            svg.draw("path", "d", band(begins, begins + END / 2, MONTHS_RIM, YEARS_RIM), "fill", ACCENT, "stroke", "#fff",
                    "stroke-width", "2");
            for (int month : new int[] {1, 5, 10}) {
                double beside = besideToday(12 * year + month);
                around(String.valueOf(wheel.firstYear() + year), begins + MONTH * (month + beside), (MONTHS_RIM + YEARS_RIM) / 2,
                        "font-size", "17", "font-weight", "700", "fill", "#fff");
            }
        }
    }

    private void names() {
        for (Ring ring : Ring.values()) {
            svg.words(ring.label(), "text", "x", "-9", "y", -WheelLayout.middle(ring) + 6, "font-size", "17",
                    "font-weight", "600", "text-anchor", "end", "fill", INK);
        }
    }

    private void hub() {
        svg.words("Årshjul", "text", "y", "-10", "font-size", "22", "text-anchor", "middle", "fill", SOFT);
        svg.words(Wheel.years(wheel.firstYear()), "text", "y", "24", "font-size", "32", "font-weight", "700",
                "text-anchor", "middle", "fill", INK);
    }

    private void legend() {
        double y = 404;
        for (MarkState state : MarkState.values()) {
            svg.open("g", "transform", "translate(-556 %s)".formatted(number(y)));
            MarkSign.draw(svg, "", state);
            svg.words(state.label(), "text", "x", "28", "y", "6", "font-size", "17", "fill", INK).close();
            y += 34;
        }
    }

    private void today() {
        double angle = angleOfToday();
        svg.open("g", "role", "img", "class", "wheel-today");
        svg.words("I dag, " + DanishDates.day(wheel.today()), "title");
        spoke(angle, HUB, YEARS_RIM + 8, INK, "3");
        double width = 36;
        double height = 22;
        Point flag = Point.at(angle, YEARS_RIM + 4 + width * Math.abs(Math.sin(angle)) + height * Math.abs(Math.cos(angle)));
        svg.draw("rect", "x", flag.x() - width, "y", flag.y() - height, "width", 2 * width, "height", 2 * height, "rx", "4",
                "fill", INK);
        svg.words("I dag", "text", "x", flag.x(), "y", flag.y() - 3, "font-size", "16", "font-weight", "700",
                "text-anchor", "middle", "fill", "#fff");
        svg.words(SHORT_DAY.format(wheel.today()), "text", "x", flag.x(), "y", flag.y() + 15, "font-size", "16",
                "text-anchor", "middle", "fill", "#fff");
        svg.close();
    }

    /** From the day at the outer edge of the lane to the mark, which may stand beside it. */
    private void pin(Place place) {
        double edge = WheelLayout.middle(place.mark().ring()) + PIN;
        Point day = Point.at(place.day(), edge);
        Point above = Point.at(place.angle(), edge);
        Point centre = place.centre();
        svg.draw("circle", "cx", day.x(), "cy", day.y(), "r", "2.6", "fill", SOFT, "stroke", "none");
        svg.draw("path", "d", "M%s A%s 0 0 %d %s L%s".formatted(
                text(day), radius(edge), place.angle() > place.day() ? 1 : 0, text(above), text(centre)));
    }

    private void mark(Place place) {
        svg.open("a", "href", place.mark().href());
        svg.words(title(place.number(), place.mark()), "title");
        svg.open("g", "transform", "translate(%s)".formatted(text(place.centre())));
        svg.draw("circle", "class", "wheel-halo", "r", "20", "fill", "none", "stroke", "none");
        MarkSign.draw(svg, String.valueOf(place.number()), place.mark().state());
        svg.close().close();
    }

    /** E.g. "3. DASSOS: Temaer drøftes, 1. marts 2026, gennemført". */
    private static String title(int number, WheelMark mark) {
        return "%d. %s: %s, %s, %s%s".formatted(number, mark.ring().label(), mark.title(), DanishDates.day(mark.date()),
                mark.state().label().toLowerCase(Locale.ROOT), mark.byHand() ? ", sat med hånden" : "");
    }

    private void spoke(double angle, double from, double to, String colour, String width) {
        svg.draw("path", "d", "M%s L%s".formatted(text(Point.at(angle, from)), text(Point.at(angle, to))),
                "stroke", colour, "stroke-width", width);
    }

    /** Words along the rim, upright in the lower half too. */
    private void around(String words, double angle, double radius, Object... look) {
        boolean below = Math.cos(angle) < 0;
        Point point = Point.at(angle, radius + (below ? 6 : -6));
        svg.words(words, "text", Stream.concat(
                Stream.of("transform", "translate(%s) rotate(%s)".formatted(
                        text(point), number(Math.toDegrees(angle) + (below ? 180 : 0))), "text-anchor", "middle"),
                Stream.of(look)).toArray());
    }

    private static String band(double from, double to, double inner, double outer) {
        int large = to - from > Math.PI ? 1 : 0;
        return "M%s A%s 0 %d 1 %s L%s A%s 0 %d 0 %s Z".formatted(
                text(Point.at(from, outer)), radius(outer), large, text(Point.at(to, outer)),
                text(Point.at(to, inner)), radius(inner), large, text(Point.at(from, inner)));
    }

    private static String radius(double radius) {
        return number(radius) + " " + number(radius);
    }

    private static String text(Point point) {
        return number(point.x()) + " " + number(point.y());
    }
}
