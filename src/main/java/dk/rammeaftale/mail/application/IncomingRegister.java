package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Attachment;
import dk.rammeaftale.mail.model.IncomingKind;
import dk.rammeaftale.mail.model.IncomingMail;
import dk.rammeaftale.mail.model.Match;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where incoming mails are kept; each once. */
public interface IncomingRegister {

    /**
     * @return the id of the new mail
     * @throws org.springframework.dao.DuplicateKeyException if the mail is kept already
     */
    long add(ArrivedMail mail, ReadMail read, Optional<Match> match, Instant at);

    /** Whether this mail is kept, wherever it lay. */
    boolean holds(String fingerprint);

    /** The numbers of the mails that were taken from this folder. */
    Set<Long> taken(String mailbox, long validity);

    /** Marks a mail of ours as returned, if it is not yet. */
    void markReturned(long mailId, String reason, Instant at);

    Optional<IncomingMail> find(long id);

    List<Attachment> attachments(long id);

    /** The mail as it came. */
    Optional<byte[]> original(long id);

    /** A page of mails, newest first. */
    Page<IncomingMail> newest(Optional<IncomingKind> kind, Slice slice);

    /** What came in as an answer to a mail of ours, oldest first. */
    List<IncomingMail> answersTo(long mailId);

    /** Those of our mails that came back. */
    Set<Long> returnedAmong(List<Long> mailIds);
}
