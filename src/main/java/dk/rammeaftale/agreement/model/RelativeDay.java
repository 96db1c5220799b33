package dk.rammeaftale.agreement.model;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day of the wheel, whichever agreement it turns for.
 *
 * @param years from the agreement's first year; -1 is the year before it
 */
public record RelativeDay(int years, MonthDay day) {

    public LocalDate in(int firstYear) {
        return day.atYear(firstYear + years);
    }
}
