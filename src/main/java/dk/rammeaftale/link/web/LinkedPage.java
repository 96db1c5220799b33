package dk.rammeaftale.link.web;

import dk.rammeaftale.link.model.PersonalLink;
import java.util.Optional;

/**
 * What personal links of one purpose lead to; a bean per purpose. It never sees a token, and gets only links that live.
 * Empty means that there is nothing behind the link (any more): the visitor reads what everybody with a dead link reads.
 */
public interface LinkedPage {

    /** The purpose that the links were opened with, e.g. {@code hearing-answer}. */
    String purpose();

    /** What the link shows, or one of its steps. Changes nothing: it runs in a transaction that may only read. */
    Optional<LinkedView> show(PersonalLink link, LinkRequest request);

    /** What comes of a form that was sent to the link, or to one of its steps. */
    Optional<LinkedView> submit(PersonalLink link, LinkRequest request);
}
