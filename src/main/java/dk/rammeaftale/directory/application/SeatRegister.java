package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.SeatTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the database keeps of the seats: members, deputies, and whom everybody was last told to be in charge. */
public interface SeatRegister {

    /** Somebody announced to be in charge of a seat. */
    record Announced(String username, InCharge.Capacity capacity) {

        static Announced of(InCharge inCharge) {
            return new Announced(inCharge.person().username(), inCharge.capacity());
        }
    }

    /** In the order of the authorities' codes, each seat's terms in the order of their days. */
    List<SeatTerm> terms();

    /** Adds a term, or puts somebody else into the one that begins on the same day. */
    void store(SeatTerm term);

    /** All there ever were, in the order in which they were made. */
    List<Deputyship> deputyships();

    Optional<Deputyship> deputyship(long id);

    void add(Appointment appointment, Deputyship.Act made);

    /** False if it was revoked already. */
    boolean revoke(long id, Deputyship.Act revoked);

    /** Makes every other node, and every other transaction that changes seats, wait until this transaction ends. */
    void hold();

    Map<AuthorityCode, Announced> announced();

    void announce(AuthorityCode authority, Announced inCharge);

    /** The first day after those announced on which a term or a deputyship begins, or on which one has ended. */
    Optional<LocalDate> nextTurn();

    void announcedUntil(LocalDate day);
}
