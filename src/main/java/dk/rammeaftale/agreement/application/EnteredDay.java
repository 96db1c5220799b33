package dk.rammeaftale.agreement.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a day as people and clients enter it, in ISO form. */
final class EnteredDay {

    private EnteredDay() {
    }

    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
