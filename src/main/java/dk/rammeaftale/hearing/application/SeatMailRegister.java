package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which mails went to which seat of which hearing. */
public interface SeatMailRegister {

    void add(Entry entry);

    Optional<Entry> find(long mailId);

    /** The mails of these hearings, oldest first. */
    List<Entry> of(Collection<Long> hearingIds);

    /** One mail to one seat. */
    record Entry(
            long mailId, long hearingId, AuthorityCode seat, SeatMail.Kind kind, EmailAddress to, Instant writtenAt) {
    }
}
