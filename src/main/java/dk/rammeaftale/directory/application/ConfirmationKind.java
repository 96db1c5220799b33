package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.ConfirmationCalendar;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that authorities are asked to confirm again and again; a bean per kind, in the room whose registers it is about. */
public interface ConfirmationKind {

    /** As in addresses. */
    String name();

    /** As a heading. */
    String title();

    /** What is asked, in a sentence or two. */
    String question();

    ConfirmationCalendar calendar();

    /** Who is asked in a round. */
    List<Authority> asked();

    /** Whom the link is sent to, for each of the authorities. */
    Map<AuthorityCode, List<EmailAddress>> recipients(Collection<Authority> authorities);

    /** In the order in which they are shown; those of one subject together. */
    List<ConfirmationPoint> points(Authority authority);

    /** What else is to be looked at: a label with what stands there. */
    Map<String, String> facts(Authority authority);

    /** Why this correction needs somebody who looks at it; empty if it is taken at once. */
    Optional<String> objection(ConfirmationPoint point, String after);

    /** The cells that a correction changes. */
    Map<String, String> cells(String register, String column, String after);

    /** The mail's template. */
    String template();
}
