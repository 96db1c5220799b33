package dk.rammeaftale.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The times of the year in which too few are at work for a hearing to be fair. */
public enum QuietTime {

    /** 24 December to 1 January. */
    CHRISTMAS("julen") {
        @Override
        boolean holds(LocalDate day) {
            return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 24 || day.getDayOfYear() == 1;
        }
    },

    /** Palm Sunday to Easter Monday. */
    EASTER("påsken") {
        @Override
        boolean holds(LocalDate day) {
            LocalDate sunday = PublicHolidays.easterSunday(day.getYear());
            return !day.isBefore(sunday.minusWeeks(1)) && !day.isAfter(sunday.plusDays(1));
        }
    },

    /** The month in which Denmark is on holiday. */
    JULY("juli") {
        @Override
        boolean holds(LocalDate day) {
            return day.getMonth() == Month.JULY;
        }
    };

    private final String danishName;

    QuietTime(String danishName) {
        this.danishName = danishName;
    }

    abstract boolean holds(LocalDate day);

    /** As it stands in a sentence: "julen". */
    public String danishName() {
        return danishName;
    }

    /** The quiet times into which the days fall, both days included. */
    static Set<QuietTime> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> Arrays.stream(values()).filter(time -> time.holds(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
