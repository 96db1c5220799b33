package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.MailEvidence;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is known of the delivery of mails, for the rooms that have to prove that somebody was written to. */
@Component
public class Evidence {

    private final Mailbox mailbox;

    Evidence(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @throws java.util.NoSuchElementException if there is no such mail */
    public MailEvidence of(long mailId) {
        return mailbox.find(mailId).map(MailEvidence::of).orElseThrow();
    }

    /** Of each of these mails, by their ids; unknown ones are left out. */
    public List<MailEvidence> of(Collection<Long> mailIds) {
        return mailbox.evidence(mailIds);
    }
}
