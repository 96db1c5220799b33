package dk.rammeaftale.mail.model;

/**
 * Which mail of ours an incoming mail answers.
 *
 * @param mailId            its id in the outbox
 * @param senderIsRecipient whether the answer comes from the address that our mail went to
 */
public record Match(long mailId, MatchedBy by, boolean senderIsRecipient) {
}
