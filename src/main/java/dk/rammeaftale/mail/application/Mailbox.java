package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where mails are kept. */
public interface Mailbox {

    /** @return the id of the new mail */
    long add(NewMail mail);

    Optional<StoredMail> find(long id);

    /** The held mails of a case, oldest first. */
    List<StoredMail> held(String thread);

    /** Lets a held mail go on, in the state and with the words given; false if it was not held any more. */
    boolean letGo(long id, RenderedMail words, MailState state, Instant at);

    /** Puts a held mail away for good; false if it was not held any more. */
    boolean discard(long id, String reason);

    /** Makes a failed or kept mail wait again, as if it had never been tried; false if it was neither. */
    boolean restart(long id, Instant at);

    long count(MailFilter filter);

    /** A page of mails, newest first. */
    List<StoredMail> newest(MailFilter filter, int offset, int size);
}
