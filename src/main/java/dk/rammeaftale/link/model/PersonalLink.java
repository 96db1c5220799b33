package dk.rammeaftale.link.model;

import java.time.Instant;

/**
 * What somebody may do without a login: answer, prepare, report.
 *
 * @param purpose which page it leads to, in kebab-case, e.g. {@code hearing-answer}
 * @param subject what it is about, in the words of the room that opened it, e.g. {@code 12:791}
 * @param holder  whom it was given to: a username or a mail address
 */
public record PersonalLink(long id, String purpose, String subject, String holder, Instant openedAt) {
}
