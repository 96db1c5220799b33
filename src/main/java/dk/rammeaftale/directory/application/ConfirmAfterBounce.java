package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.mail.application.AddressMarked;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks an authority "Er I stadig jer?" when mail to one of its addresses in the register has come back. */
@Component
class ConfirmAfterBounce {

    private final ConfirmationRounds rounds;
    private final AuthorityConfirmation kind;
    private final Directory directory;
    private final DirectorySettings settings;

    ConfirmAfterBounce(
            ConfirmationRounds rounds, AuthorityConfirmation kind, Directory directory, DirectorySettings settings) {
        this.rounds = rounds;
        this.kind = kind;
        this.directory = directory;
        this.settings = settings;
    }

    @EventListener
    void ask(AddressMarked marked) {
        if (settings.confirmedAfterBounce()) {
            kind.asked().stream()
                    .filter(authority -> isWrittenTo(authority, marked.address()))
                    .forEach(authority -> rounds.askAfterBounce(kind, authority));
        }
    }

    private boolean isWrittenTo(Authority authority, EmailAddress address) {
        return same(authority.contact(), address)
                || directory.people().stream()
                        .filter(person -> person.authority().equals(Optional.of(authority.code())))
                        .map(Person::email)
                        .anyMatch(email -> same(email, address));
    }

    private static boolean same(EmailAddress one, EmailAddress other) {
        return one.value().equalsIgnoreCase(other.value());
    }
}
