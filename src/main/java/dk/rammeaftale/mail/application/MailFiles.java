package dk.rammeaftale.mail.application;

import java.util.List;
import java.util.Optional;

/** The files that hang on mails, each kept once however many mails carry it. */
public interface MailFiles {

    /** Keeps a file for mails written in this transaction. @return its id, for the letters that carry it */
    long keep(MailFile file);

    /** In the order in which they hang on the mail. */
    List<MailFile> on(long mailId);

    /** Their names, in that order. */
    List<String> namesOn(long mailId);

    /** One of them, counted from 1. */
    Optional<MailFile> on(long mailId, int position);
}
