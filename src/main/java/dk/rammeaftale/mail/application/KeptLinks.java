package dk.rammeaftale.mail.application;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.model.StoredMail;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The personal links in mail that a demo keeps because no mail server is named: nobody will ever receive them, so whoever
 * reads the post may open them. Where mail is sent, a personal link is its recipient's alone.
 */
@Component
@Profile("demo")
public class KeptLinks {

    private final Mailbox mailbox;
    private final MailServer server;
    private final PersonalLinks links;

    KeptLinks(Mailbox mailbox, MailServer server, PersonalLinks links) {
        this.mailbox = mailbox;
        this.server = server;
        this.links = links;
    }

    public boolean isIn(StoredMail mail) {
        return !server.isNamed() && !mailbox.linksIn(mail.id()).isEmpty();
    }

    /** Makes a token for the first link in a mail. @return the path that it opens; empty if there is none to be opened */
    public Optional<String> open(StoredMail mail) {
        return isIn(mail)
                ? mailbox.linksIn(mail.id()).stream().findFirst().map(links::mint).map(PersonalLinks::path)
                : Optional.empty();
    }
}
