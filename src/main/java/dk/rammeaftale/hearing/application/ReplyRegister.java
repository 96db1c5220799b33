package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.PendingReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The replies by mail that the secretariat has to read. */
public interface ReplyRegister {

    long add(PendingReply reply);

    Optional<PendingReply> find(long id);

    /** The seats of a hearing whose replies nobody has read yet. */
    List<AuthorityCode> seatsWithUnread(long hearingId);

    /** Replies to a hearing, oldest first. */
    List<PendingReply> of(long hearingId);

    /** @return false if somebody has read it already */
    boolean read(long id, String reading, String note, String by, Instant at);
}
