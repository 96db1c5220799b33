package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.directory.model.Seat;
import dk.rammeaftale.mail.model.EmailAddress;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up authorities, seats, people and mailing lists. */
@Component
public class Directory {

    private final DirectoryRegister register;

    Directory(DirectoryRegister register) {
        this.register = register;
    }

    /** @throws IllegalArgumentException if no authority has that code */
    public Authority authority(AuthorityCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no authority " + code));
    }

    public Optional<Authority> find(AuthorityCode code) {
        return register.authorities().stream()
                .filter(authority -> authority.code().equals(code))
                .findFirst();
    }

    /** Municipalities of the region, the Region, then those outside; each in Danish alphabetical order. */
    public List<Authority> authorities() {
        return register.authorities().stream().sorted(inReadingOrder()).toList();
    }

    /** The seats in DASSOS, in the order of their authorities. */
    public List<Seat> seats() {
        Map<AuthorityCode, String> holders = register.seatHolders();
        Map<String, Person> people =
                people().stream().collect(Collectors.toMap(Person::username, Function.identity()));
        return authorities().stream()
                .filter(authority -> holders.containsKey(authority.code()))
                .map(authority -> new Seat(authority, people.get(holders.get(authority.code()))))
                .toList();
    }

    /** Everybody who can log in. */
    public List<Person> people() {
        return register.people().stream()
                .filter(RegisteredPerson::active)
                .map(RegisteredPerson::person)
                .toList();
    }

    /** Usernames of those who once could log in. */
    public List<String> formerUsernames() {
        return register.people().stream()
                .filter(person -> !person.active())
                .map(person -> person.person().username())
                .toList();
    }

    public Optional<Person> person(String username) {
        return register.person(username).filter(RegisteredPerson::active).map(RegisteredPerson::person);
    }

    public List<Person> caseWorkers(AuthorityCode authority) {
        return people().stream()
                .filter(person -> person.role() == Person.Role.CASE_WORKER)
                .filter(person -> person.authority().equals(Optional.of(authority)))
                .toList();
    }

    public List<Person> secretariat() {
        return people().stream()
                .filter(person -> person.role() == Person.Role.SECRETARIAT)
                .toList();
    }

    /** The addresses of a list such as "DASSOS"; none if there is no such list. */
    public List<EmailAddress> mailingList(String list) {
        return register.mailingLists().getOrDefault(list, List.of());
    }

    /** How the journal names somebody: "Socialdirektør, Viborg Kommune", also after they have left. */
    public String describe(String username) {
        return register.person(username).map(person -> person.person().name()).orElse(username);
    }

    private static Comparator<Authority> inReadingOrder() {
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK")); // Aarhus comes last
        return Comparator.comparing(Authority::kind).thenComparing(Authority::name, danish);
    }
}
