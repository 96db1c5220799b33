package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.directory.model.Roster;
import dk.rammeaftale.directory.model.Seat;
import dk.rammeaftale.directory.model.SeatTerms;
import dk.rammeaftale.mail.model.EmailAddress;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up authorities, seats, people and mailing lists. */
@Component
public class Directory {

    private final DirectoryRegister register;
    private final SeatRegister seats;
    private final Clock clock;

    Directory(DirectoryRegister register, SeatRegister seats, Clock clock) {
        this.register = register;
        this.seats = seats;
        this.clock = clock;
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

    /** The names of all authorities, read once for a page that shows many of them. */
    public Map<AuthorityCode, String> names() {
        return register.authorities().stream().collect(Collectors.toMap(Authority::code, Authority::name));
    }

    /** Codes with names, as they are chosen from on a page. */
    public Map<String, String> labels(Predicate<Authority> which) {
        Map<String, String> labels = new LinkedHashMap<>();
        authorities().stream()
                .filter(which)
                .forEach(one -> labels.put(one.code().value(), one.name() + " (" + one.code() + ")"));
        return labels;
    }

    /** The seats in DASSOS with their members of today, in the order of their authorities. */
    public List<Seat> seats() {
        return roster().seatsOn(today());
    }

    /** Who is in charge of each seat on a day in Denmark, in the order of the authorities; nobody is of two. */
    public List<InCharge> inCharge(LocalDate day) {
        return roster().on(day);
    }

    /** @throws IllegalArgumentException if the authority has no seat that is taken on that day */
    public InCharge inCharge(AuthorityCode authority, LocalDate day) {
        return inCharge(day).stream()
                .filter(seat -> seat.authority().code().equals(authority))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody on a seat of " + authority + " on " + day));
    }

    /** The day it is in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DanishDates.ZONE);
    }

    Roster roster() {
        return new Roster(authorities(), register.people(), new SeatTerms(seats.terms()), seats.deputyships());
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
        return caseWorkers().getOrDefault(authority, List.of());
    }

    /** The same for every authority that has one. */
    public Map<AuthorityCode, List<Person>> caseWorkers() {
        return people().stream()
                .filter(person -> person.role() == Person.Role.CASE_WORKER && person.authority().isPresent())
                .collect(Collectors.groupingBy(person -> person.authority().get()));
    }

    public List<Person> secretariat() {
        return people().stream()
                .filter(person -> person.role() == Person.Role.SECRETARIAT)
                .toList();
    }

    /** The addresses of a list such as "DASSOS"; none if there is no such list. */
    public List<EmailAddress> mailingList(String list) {
        return mailingLists().getOrDefault(list, List.of());
    }

    /** The addresses on every mailing list, by its name. */
    public Map<String, List<EmailAddress>> mailingLists() {
        return register.mailingLists();
    }

    /** How the journal names somebody: "Socialdirektør, Viborg Kommune", also after they have left. */
    public String describe(String username) {
        return register.person(username).map(person -> person.person().name()).orElse(username);
    }

    /** The same for a page that names many: everybody is read once. */
    public UnaryOperator<String> describing() {
        Map<String, String> names = register.people().stream()
                .map(RegisteredPerson::person)
                .collect(Collectors.toMap(Person::username, Person::name));
        return username -> names.getOrDefault(username, username);
    }

    private static Comparator<Authority> inReadingOrder() {
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK")); // Aarhus comes last
        return Comparator.comparing(Authority::kind).thenComparing(Authority::name, danish);
    }
}
