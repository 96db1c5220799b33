package dk.rammeaftale.task.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many days there are until a deadline; its own day counts as none. */
public record TimeLeft(long days) {

    public static TimeLeft on(LocalDate today, LocalDate lastDay) {
        return new TimeLeft(ChronoUnit.DAYS.between(today, lastDay));
    }

    public boolean isOver() {
        return days < 0;
    }

    public String words() {
        if (days == 0) {
            return "i dag";
        }
        return (Math.abs(days) == 1 ? "1 dag " : Math.abs(days) + " dage ") + (isOver() ? "over tiden" : "tilbage");
    }
}
