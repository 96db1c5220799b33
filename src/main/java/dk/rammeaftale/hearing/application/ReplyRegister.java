package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.PendingReply;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The replies by mail that the secretariat has to read. */
public interface ReplyRegister {

    long add(PendingReply reply);

    Optional<PendingReply> find(long id);

    /** The replies to these hearings that nobody has read yet, oldest first. */
    List<PendingReply> unread(Collection<Long> hearingIds);

    /** Replies to a hearing, oldest first. */
    List<PendingReply> of(long hearingId);

    /** @return false if somebody has read it already */
    boolean read(long id, String reading, String note, String by, Instant at);
}
