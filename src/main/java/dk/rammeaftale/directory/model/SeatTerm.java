package dk.rammeaftale.directory.model;

import java.time.LocalDate;

/**
 * Somebody's time as member on a seat. It lasts until the day before the next one's begins, so that a seat that was
 * once taken is never empty and never held by two.
 */
public record SeatTerm(AuthorityCode authority, LocalDate firstDay, String username) {

    /** The first day of who sat on the seat when the register began. */
    public static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);
}
