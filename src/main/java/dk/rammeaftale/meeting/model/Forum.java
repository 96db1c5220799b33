package dk.rammeaftale.meeting.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Who meets: DASSOS, KD-net, Takstgruppen, an ad hoc group.
 *
 * @param id               e.g. {@code DASSOS}: A-Z, digits and hyphens
 * @param mailingList      the list that agendas and minutes go to
 * @param handInDays       how many days before a meeting items are handed in at the latest, where nothing else is said
 * @param startsAt         when its meetings usually begin, in Denmark
 * @param minutes          how long they usually last
 * @param quarterly        whether a year has a meeting in each quarter
 * @param seats            whether its members are the seats of DASSOS; else it has members of its own
 * @param chair            the authority whose seat presides, where its members are seats
 * @param termsOfReference kommissorium of an ad hoc group; empty where there is none
 * @param lastDay          when an ad hoc group ends
 */
public record Forum(
        String id,
        String name,
        String mailingList,
        String place,
        int handInDays,
        LocalTime startsAt,
        int minutes,
        boolean quarterly,
        boolean seats,
        Optional<AuthorityCode> chair,
        String termsOfReference,
        Optional<LocalDate> lastDay) {

    public static final String DASSOS = "DASSOS";

    /** Whether it is the seat of that authority that presides. */
    public boolean isChairedFrom(AuthorityCode authority) {
        return seats && chair.equals(Optional.of(authority));
    }
}
