package dk.rammeaftale.capacity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The editions of the rules, oldest first: the one place where they stand. */
public final class Editions {

    /** Organisation note 2011, chapter on DASSOS: remarks are asked for by mail between meetings; no threshold. */
    private static final Edition OF_2011 = new Edition(
            2011, LocalDate.of(2011, 1, 1), Optional.empty(), Optional.empty(), true, "organisationsnotatet fra 2011");

    /** Organisation note 2016, chapter 6: as 2011, four meetings a year; no threshold. It belongs to the agreement of 2016. */
    private static final Edition OF_2016 = new Edition(
            2016,
            LocalDate.of(2016, 1, 1),
            Optional.of(LocalDate.of(2016, 12, 31)),
            Optional.empty(),
            true,
            "organisationsnotatet fra 2016, kapitel 6");

    /** Agreement note 2025, procedure for capacity adjustments, points 1 to 4. */
    private static final Edition OF_2025 = new Edition(
            2025, LocalDate.of(2025, 1, 1), Optional.empty(), Optional.of(10), false, "aftalenotatet fra 2025");

    private static final List<Edition> ALL = List.of(OF_2011, OF_2016, OF_2025);

    private Editions() {
    }

    public static List<Edition> all() {
        return ALL;
    }

    /** The edition in force on the day a case is started; the oldest one for days before all of them. */
    public static Edition inForceOn(LocalDate day) {
        return ALL.stream()
                .filter(edition -> !edition.inForceFrom().isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(OF_2011);
    }

    /** @throws IllegalArgumentException if there is none of that year */
    public static Edition of(int year) {
        return ALL.stream()
                .filter(edition -> edition.year() == year)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition of " + year));
    }
}
