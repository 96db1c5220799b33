package dk.rammeaftale.directory.model;

import dk.rammeaftale.calendar.DanishDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An appointment as it was made and, perhaps, revoked; it is kept for good. */
public record Deputyship(long id, Appointment appointment, Act made, Optional<Act> revoked) {

    /**
     * Who did something, when and why.
     *
     * @param by     the user; empty if it came with a file
     * @param reason empty where none is asked for
     */
    public record Act(Optional<String> by, Instant at, String reason) {
    }

    public AuthorityCode authority() {
        return appointment.authority();
    }

    public String username() {
        return appointment.username();
    }

    public Period period() {
        return appointment.period();
    }

    /** Whether it holds on this day; it ends at once on the day on which it is revoked. */
    public boolean holdsOn(LocalDate day) {
        return period().covers(day) && revoked.map(act -> day.isBefore(dayOf(act))).orElse(true);
    }

    /** Whether it holds on this day or will hold later. */
    public boolean isOpenOn(LocalDate day) {
        return revoked.isEmpty() && !period().last().isBefore(day);
    }

    private static LocalDate dayOf(Act act) {
        return LocalDate.ofInstant(act.at(), DanishDates.ZONE);
    }
}
