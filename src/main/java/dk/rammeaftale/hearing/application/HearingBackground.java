package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Optional;

/** What the room that asks knows behind what everybody is told; a bean of each room that has something to ask. */
public interface HearingBackground {

    /** What an authority has said in the case before it was asked, as one that is affected. */
    Optional<String> ownRemark(CaseNumber number, AuthorityCode authority);

    /** A document of a hearing with its content; empty if it belongs to another room. */
    Optional<EnclosedFile> open(Enclosure enclosure);
}
