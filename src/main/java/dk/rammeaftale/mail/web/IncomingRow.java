package dk.rammeaftale.mail.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.model.IncomingMail;
import dk.rammeaftale.mail.model.Match;

/** An incoming mail as the pages show it; what is unknown is empty, and {@code answers} is 0. */
record IncomingRow(
        long id,
        String kind,
        String from,
        String subject,
        String received,
        String detail,
        long answers,
        String matchedBy,
        boolean fromSomebodyElse) {

    private static final String NO_SUBJECT = "(uden emne)";
    private static final String NO_SENDER = "(uden afsender)";

    static IncomingRow of(IncomingMail mail) {
        return new IncomingRow(
                mail.id(),
                mail.kind().label(),
                mail.sender().isBlank() ? NO_SENDER : mail.sender(),
                mail.subject().isBlank() ? NO_SUBJECT : mail.subject(),
                DanishDates.moment(mail.receivedAt()),
                mail.detail().orElse(""),
                mail.match().map(Match::mailId).orElse(0L),
                mail.match().map(match -> match.by().label()).orElse(""),
                mail.match().filter(match -> !match.senderIsRecipient()).isPresent());
    }
}
