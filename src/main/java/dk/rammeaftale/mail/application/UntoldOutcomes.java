package dk.rammeaftale.mail.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails of which the rooms above have not been told yet what became of them. */
public interface UntoldOutcomes {

    /** The earliest moment at which there is something to tell. */
    Optional<Instant> nextDue();

    /** The mails to tell of by now, oldest first. */
    List<Long> due(Instant now);

    /** Marks a mail as told of, in the transaction of the telling; false if somebody else has told. */
    boolean tell(long id);

    /** Leaves the telling for later. */
    void postpone(long id, Instant next);
}
