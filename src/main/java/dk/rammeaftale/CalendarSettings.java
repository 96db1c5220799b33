package dk.rammeaftale;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The days on which public administration is closed without a public holiday.
 *
 * @param closingDays each as {@code MM-DD}; 5 June, 24 and 31 December if nothing is set, none if it is set to nothing
 */
@ConfigurationProperties("rammeaftale.calendar")
record CalendarSettings(@DefaultValue({"06-05", "12-24", "12-31"}) Set<String> closingDays) {

    CalendarSettings {
        closingDays = Set.copyOf(closingDays);
        closingDays.forEach(CalendarSettings::monthDay);
    }

    Set<MonthDay> closingMonthDays() {
        return closingDays.stream().map(CalendarSettings::monthDay).collect(Collectors.toUnmodifiableSet());
    }

    static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    ("Indstillingen rammeaftale.calendar.closing-days skal være datoer som 06-05 (måned-dag),"
                            + " ikke \"%s\".").formatted(text), e);
        }
    }
}
