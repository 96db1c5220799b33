package dk.rammeaftale.capacity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rules of one organisation note, as a case follows them that is started while the note is in force.
 *
 * @param year              the note's year, by which it is named
 * @param inForceFrom       first day
 * @param confirmedUntil    last day for which the note itself is evidence; later the secretariat confirms the edition
 * @param minorChange       the threshold: a change of at most so many places needs no approval; none before 2025
 * @param remarkAlwaysStops whether approval needs "no remarks" at all
 * @param source            the Danish name of the source, for people
 */
public record Edition(
        int year,
        LocalDate inForceFrom,
        Optional<LocalDate> confirmedUntil,
        Optional<Integer> minorChange,
        boolean remarkAlwaysStops,
        String source) {

    /** Whether the secretariat has to confirm that this edition applied on a day. */
    public boolean needsConfirmationOn(LocalDate day) {
        return confirmedUntil.filter(day::isAfter).isPresent();
    }
}
