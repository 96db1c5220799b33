package dk.rammeaftale.mail.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;

/** A mail as the post page shows it; what is unknown is empty. */
record PostRow(
        long id,
        String state,
        String to,
        String subject,
        String thread,
        String written,
        String sent,
        String next,
        int attempts,
        String serverAnswer,
        String reason,
        String messageId,
        boolean mayBeSent) {

    static PostRow of(StoredMail mail, boolean serverIsNamed) {
        boolean stopped = mail.state() == MailState.FAILED || mail.state() == MailState.KEPT;
        boolean waits = mail.state() == MailState.WAITING;
        return new PostRow(
                mail.id(),
                mail.state().label(),
                mail.to().value(),
                mail.words().subject(),
                mail.thread(),
                DanishDates.moment(mail.createdAt()),
                mail.sentAt().map(DanishDates::moment).orElse(""),
                mail.nextAttemptAt().filter(at -> waits).map(DanishDates::moment).orElse(""),
                mail.attempts(),
                mail.serverAnswer().orElse(""),
                mail.reason().orElse(""),
                mail.messageId(),
                stopped && serverIsNamed);
    }
}
