package dk.rammeaftale.sample.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day of the script: a date, or so many days before the day on which the demo is started. */
public sealed interface ScriptedDay {

    LocalDate seenFrom(LocalDate today);

    /** Written as {@code 2024-03-01} or {@code -120}; empty for anything else. */
    static Optional<ScriptedDay> named(String text) {
        if (text.matches("-\\d{1,4}")) {
            return Optional.of(new Before(-Integer.parseInt(text)));
        }
        try {
            return Optional.of(new Date(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day of the calendar. */
    record Date(LocalDate day) implements ScriptedDay {

        @Override
        public LocalDate seenFrom(LocalDate today) {
            return day;
        }
    }

    /** A day that moves with the present. */
    record Before(int days) implements ScriptedDay {

        @Override
        public LocalDate seenFrom(LocalDate today) {
            return today.minusDays(days);
        }
    }
}
