package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.MailEvidence;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where mails are kept. */
public interface Mailbox {

    /** @return the id of the new mail */
    long add(NewMail mail);

    Optional<StoredMail> find(long id);

    /** What is known of the delivery of these mails, by their ids; unknown ones are left out. Their words are not read. */
    List<MailEvidence> evidence(Collection<Long> ids);

    /** The personal links that a mail carries, by their ids. */
    Set<Long> linksIn(long id);

    /** The held mails of a case, oldest first. */
    List<StoredMail> held(String thread);

    /** Lets a held mail go on, with the words given; false if it was not held any more. */
    boolean letGo(long id, RenderedMail words, Instant at);

    /** Puts a held mail away for good; false if it was not held any more. */
    boolean discard(long id, String reason);

    /** Puts away a mail that waits or is held; false if it has left, is leaving just now, or was put away before. */
    boolean cancel(long id, String reason, Instant now);

    /** Makes a failed or kept mail wait again, as if it had never been tried; false if it was neither. */
    boolean restart(long id, Instant at);

    long count(MailFilter filter);

    /** A page of mails, newest first, in two statements however many there are. */
    Page<StoredMail> newest(MailFilter filter, Slice slice);
}
