package dk.rammeaftale.facility.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.web.DanishNumbers;
import dk.rammeaftale.web.SvgWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws the places of a facility over time: a stair, whole as far as it has come, dashed for what is decided for later. Small
 * enough to be read on a phone, because its words grow with it.
 */
final class PlacesChart {

    private static final int YEARS_SHOWN = 10;
    private static final int MONTHS_AHEAD = 9;
    private static final int MOST_YEARS_NAMED = 6;

    private static final double WIDTH = 400;
    private static final double HEIGHT = 252;
    private static final double LEFT = 54;
    private static final double RIGHT = WIDTH - 12;
    private static final double TOP = 30;
    private static final double BOTTOM = HEIGHT - 54;

    private static final String LETTERS = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif";
    private static final String INK = "#1a1a1a";
    private static final String SOFT = "#545454";
    private static final String GRID = "#dcdcdc";
    private static final String ACCENT = "#004d99";

    private final SvgWriter svg = new SvgWriter();
    private final String name;
    private final Ledger ledger;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate last;
    private final int tick;
    private final int top;

    private PlacesChart(String name, Ledger ledger, LocalDate today) {
        this.name = name;
        this.ledger = ledger;
        this.today = today;
        List<LocalDate> days = ledger.entries().stream().map(LedgerEntry::effectiveOn).toList();
        this.first = first(days, today);
        LocalDate latest = days.stream().max(LocalDate::compareTo).filter(today::isBefore).orElse(today);
        this.last = latest.plusMonths(MONTHS_AHEAD);
        int most = turns().stream().mapToInt(ledger::placesOn).max().orElse(0);
        this.tick = tick(most);
        this.top = Math.max(tick, (most + tick - 1) / tick * tick);
    }

    /** As far back as there is anything, within reason; some way back too where everything is still to come. */
    private static LocalDate first(List<LocalDate> days, LocalDate today) {
        LocalDate earliest = today.minusYears(YEARS_SHOWN);
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(today);
        if (first.isBefore(earliest)) {
            return earliest;
        }
        LocalDate latest = today.minusYears(1);
        return first.isAfter(latest) ? latest : first;
    }

    /** @param ledger with at least one entry */
    static String of(String name, Ledger ledger, LocalDate today) {
        return new PlacesChart(name, ledger, today).drawn();
    }

    /** The steps between the lines of the background: 1, 2 or 5 and so many noughts, at most five of them. */
    static int tick(int most) {
        for (int size = 1; ; size *= 10) {
            for (int step : new int[] {1, 2, 5}) {
                if (most <= 5 * step * size) {
                    return step * size;
                }
            }
        }
    }

    private String drawn() {
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "figure-picture", "viewBox",
                "0 0 " + SvgWriter.number(WIDTH) + " " + SvgWriter.number(HEIGHT), "font-family", LETTERS, "font-size", "14",
                "role", "img", "aria-labelledby", "places-title", "aria-describedby", "places-desc");
        svg.words("Pladser over tid: " + name, "title", "id", "places-title");
        svg.words(description(), "desc", "id", "places-desc");
        numbers();
        years();
        stair(first, today, "none");
        if (isPlanned()) {
            stair(today, last, "6 4");
        }
        now();
        legend();
        return svg.close().svg();
    }

    private boolean isPlanned() {
        return !ledger.after(today).isEmpty();
    }

    private String description() {
        String planned = ledger.after(today).stream()
                .map(LedgerEntry::effectiveOn)
                .distinct()
                .map(day -> "%s fra %s".formatted(DanishNumbers.whole(ledger.placesOn(day)), DanishDates.day(day)))
                .collect(Collectors.joining(", "));
        return "En trappelinje fra %s til %s. I dag: %s pladser.%s Alle tal står i tabellen under billedet.".formatted(
                DanishDates.day(first),
                DanishDates.day(last),
                DanishNumbers.whole(ledger.placesOn(today)),
                planned.isEmpty() ? "" : " Planlagt: " + planned + ".");
    }

    private void numbers() {
        svg.open("g", "aria-hidden", "true");
        for (int places = 0; places <= top; places += tick) {
            svg.draw("path", "d", "M%s %sH%s".formatted(number(LEFT), number(y(places)), number(RIGHT)),
                    "stroke", places == 0 ? SOFT : GRID);
            svg.words(DanishNumbers.whole(places), "text", "x", LEFT - 6, "y", y(places) + 5, "text-anchor", "end", "fill", SOFT);
        }
        svg.words("Pladser", "text", "x", "4", "y", "14", "fill", SOFT);
        svg.close();
    }

    private void years() {
        svg.open("g", "aria-hidden", "true");
        int every = (int) Math.ceil((last.getYear() - first.getYear()) / (double) MOST_YEARS_NAMED);
        for (int year = first.getYear() + 1; year <= last.getYear(); year++) {
            double x = x(LocalDate.of(year, 1, 1));
            boolean named = (last.getYear() - year) % Math.max(1, every) == 0;
            svg.draw("path", "d", "M%s %sv%s".formatted(number(x), number(BOTTOM), named ? "7" : "4"), "stroke", SOFT);
            if (named) {
                svg.words(String.valueOf(year), "text", "x", Math.min(Math.max(x, LEFT + 4), RIGHT - 6), "y", BOTTOM + 21,
                        "text-anchor", "middle", "fill", SOFT);
            }
        }
        svg.close();
    }

    private void stair(LocalDate from, LocalDate until, String dashes) {
        StringBuilder path = new StringBuilder("M%s %s".formatted(number(x(from)), number(y(ledger.placesOn(from)))));
        for (LocalDate day : turns()) {
            if (day.isAfter(from) && !day.isAfter(until)) {
                path.append("H%sV%s".formatted(number(x(day)), number(y(ledger.placesOn(day)))));
            }
        }
        path.append("H").append(number(x(until)));
        svg.draw("path", "d", path, "fill", "none", "stroke", ACCENT, "stroke-width", "3", "stroke-dasharray", dashes);
    }

    /** The days on which the number may change, each once. */
    private List<LocalDate> turns() {
        List<LocalDate> days = new ArrayList<>(
                ledger.entries().stream().map(LedgerEntry::effectiveOn).distinct().toList());
        days.add(first);
        days.sort(LocalDate::compareTo);
        return days.stream().filter(day -> !day.isBefore(first)).toList();
    }

    private void now() {
        double x = x(today);
        svg.draw("path", "d", "M%s %sV%s".formatted(number(x), number(TOP - 6), number(BOTTOM)), "stroke", INK);
        svg.draw("circle", "cx", x, "cy", y(ledger.placesOn(today)), "r", "5", "fill", "#fff", "stroke", ACCENT, "stroke-width", "3");
        svg.words("I dag: " + DanishNumbers.whole(ledger.placesOn(today)), "text", "x", Math.min(Math.max(x, LEFT + 66), RIGHT - 34), "y", TOP - 12,
                "text-anchor", "middle", "font-weight", "700", "fill", INK);
    }

    private void legend() {
        svg.open("g", "aria-hidden", "true");
        double y = HEIGHT - 10;
        svg.draw("path", "d", "M%s %sh28".formatted(number(12), number(y - 5)), "stroke", ACCENT, "stroke-width", "3");
        svg.words("til og med i dag", "text", "x", 46.0, "y", y, "fill", INK);
        if (isPlanned()) {
            svg.draw("path", "d", "M%s %sh28".formatted(number(190), number(y - 5)), "stroke", ACCENT,
                    "stroke-width", "3", "stroke-dasharray", "6 4");
            svg.words("besluttet for senere", "text", "x", 224.0, "y", y, "fill", INK);
        }
        svg.close();
    }

    private double x(LocalDate day) {
        double passed = ChronoUnit.DAYS.between(first, day);
        return LEFT + (RIGHT - LEFT) * passed / ChronoUnit.DAYS.between(first, last);
    }

    private double y(int places) {
        return BOTTOM - (BOTTOM - TOP) * places / top;
    }

    private static String number(double value) {
        return SvgWriter.number(value);
    }
}
