package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails that ask an authority to confirm, and the one that tells the secretariat that something waits. */
@Component
class ConfirmationLetters {

    private final Outbox outbox;
    private final Directory directory;

    ConfirmationLetters(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    void ask(ConfirmationKind kind, Authority authority, EmailAddress to, long link, boolean again) {
        outbox.write(new Letter(
                        to,
                        "Du får denne mail, fordi du står i registret for " + authority.name() + ".",
                        kind.template(),
                        Map.of("authority", authority.name(), "again", again),
                        "bekraeft-" + kind.name() + "-" + authority.code())
                .withLink("confirmAddress", link));
    }

    void correctionsWait(ConfirmationKind kind, Authority authority, int waiting) {
        directory.secretariat().forEach(person -> outbox.write(new Letter(
                person.email(),
                "Du får denne mail som medarbejder i sekretariatet.",
                "corrections-to-read",
                Map.of("authority", authority.name(), "kind", kind.title(), "waiting", waiting),
                "bekraeft-" + kind.name() + "-" + authority.code())));
    }
}
