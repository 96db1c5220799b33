package dk.rammeaftale.capacity.model;

import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day as somebody entered it, before it is checked.
 *
 * @param field the name of the field as clients send it
 */
public record EnteredDate(String field, Optional<String> text) {

    /** Outside of these years it is a slip of the keyboard: years of three or five digits are dates too. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    /** @param whenMissing a Danish sentence: what to do where no day was entered */
    public Verdict<LocalDate> checked(String whenMissing) {
        if (text.isEmpty()) {
            return Verdict.refused(field, whenMissing);
        }
        try {
            LocalDate day = LocalDate.parse(text.get());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                    ? Verdict.refused(
                            field, "Datoen skal ligge mellem år %d og år %d.".formatted(FIRST_YEAR, LAST_YEAR))
                    : Verdict.accepted(day);
        } catch (DateTimeParseException notADate) {
            return Verdict.refused(field, "Skriv datoen som år-måned-dag, fx 2027-03-01.");
        }
    }
}
