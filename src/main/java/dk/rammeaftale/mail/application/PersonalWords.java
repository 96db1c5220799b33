package dk.rammeaftale.mail.application;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.model.LinkPlaceholder;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words of a mail as its recipient reads them: with a new token in each of its personal links. */
@Component
class PersonalWords {

    private final Mailbox mailbox;
    private final PersonalLinks links;

    PersonalWords(Mailbox mailbox, PersonalLinks links) {
        this.mailbox = mailbox;
        this.links = links;
    }

    RenderedMail of(StoredMail mail) {
        Map<Long, String> tokens = mailbox.linksIn(mail.id()).stream()
                .collect(Collectors.toMap(Function.identity(), links::mint));
        return mail.words().with(text -> LinkPlaceholder.fill(text, tokens));
    }
}
