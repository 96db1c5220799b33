package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The contact log: the affected municipalities of each case, and how they were contacted. */
public interface ContactRegister {

    /** Adds a municipality; one that is there already stays as it is. */
    void add(CaseNumber number, AuthorityCode authority, Affected.Cause cause);

    List<Affected> of(CaseNumber number);

    /** Which of these cases an authority is affected by and has been told of. */
    Set<CaseNumber> toldTo(AuthorityCode authority, Set<CaseNumber> numbers);

    void notified(CaseNumber number, AuthorityCode authority, Instant at);

    void document(CaseNumber number, AuthorityCode authority, Affected.Contact contact, String by, Instant at);

    /** Keeps one more version of what a municipality has answered itself. */
    void add(CaseNumber number, AuthorityCode authority, ContactAnswer answer);
}
