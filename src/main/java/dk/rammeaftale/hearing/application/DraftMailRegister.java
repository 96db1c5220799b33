package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.DraftMail;
import java.util.List;

/** Where it is kept which mails about drafts were written. */
public interface DraftMailRegister {

    void add(long hearingId, AuthorityCode seat, DraftMail mail);

    /** The mails about a seat's drafts, oldest first. */
    List<DraftMail> of(long hearingId, AuthorityCode seat);
}
