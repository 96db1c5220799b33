package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the directory keeps in the database. */
public interface DirectoryRegister {

    List<Authority> authorities();

    List<RegisteredPerson> people();

    Optional<RegisteredPerson> person(String username);

    /** Name of the list to its addresses, both in order. */
    Map<String, List<EmailAddress>> mailingLists();

    void store(Authority authority);

    void store(RegisteredPerson person);

    void replaceMailingList(String list, List<EmailAddress> addresses);
}
