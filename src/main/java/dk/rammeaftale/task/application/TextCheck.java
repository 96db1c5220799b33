package dk.rammeaftale.task.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.verdict.Problem;
import java.text.NumberFormat;
import java.util.Optional;

/** Whether a text can be kept. */
final class TextCheck {

    private TextCheck() {
    }

    static Optional<Problem> problem(String field, String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(new Problem(field, "Teksten er for lang: den må højst være på %s tegn."
                    .formatted(NumberFormat.getIntegerInstance(DanishDates.DANISH).format(longest))));
        }
        // PostgreSQL keeps no text with it, and nobody writes it.
        return text.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of(new Problem(field, "Teksten indeholder tegn, der ikke kan gemmes."));
    }
}
