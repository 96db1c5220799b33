package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.ConfirmationCalendar;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.directory.model.ConfirmationPoint.Form;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Seat;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * "Er I stadig jer?": twice a year, and when mail has come back, each authority confirms its seat, deputy, case workers and
 * addresses. Nothing of it is taken at once: who may log in and where mail goes is not for the bearer of a link to change.
 */
@Component
class AuthorityConfirmation implements ConfirmationKind {

    static final String NAME = "myndigheder";

    private static final String SOMEBODY_LOOKS = "Adresser og personer ændres først, når sekretariatet har set på det.";
    private static final Map<String, String> STILL_HERE = stillHere();

    private final Directory directory;
    private final SeatRegister seats;
    private final DirectorySettings settings;

    AuthorityConfirmation(Directory directory, SeatRegister seats, DirectorySettings settings) {
        this.directory = directory;
        this.seats = seats;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Er I stadig jer?";
    }

    @Override
    public String question() {
        return "Her står, hvem rammeaftalens sekretariat har registreret hos jer, og hvor vi skriver til. Ret det, der ikke"
                + " længere passer. Sekretariatet ser på hver rettelse, før den gælder.";
    }

    @Override
    public ConfirmationCalendar calendar() {
        return ConfirmationCalendar.of(settings.confirmedOn());
    }

    @Override
    public List<Authority> asked() {
        return directory.authorities().stream().filter(Authority::inRegion).toList();
    }

    @Override
    public Map<AuthorityCode, List<EmailAddress>> recipients(Collection<Authority> authorities) {
        List<Person> people = directory.people();
        return authorities.stream()
                .collect(Collectors.toMap(Authority::code, authority -> recipients(authority, of(authority, people))));
    }

    private static List<EmailAddress> recipients(Authority authority, List<Person> people) {
        return Stream.concat(
                        Stream.of(authority.contact()),
                        people.stream().map(Person::email))
                .collect(Collectors.toMap(
                        address -> address.value().toLowerCase(Locale.ROOT), one -> one, (one, other) -> one,
                        LinkedHashMap::new))
                .values().stream().toList();
    }

    @Override
    public List<ConfirmationPoint> points(Authority authority) {
        List<ConfirmationPoint> points = new ArrayList<>();
        points.add(new ConfirmationPoint(
                "myndigheder", List.of(authority.code().value()), "kontakt", authority.name(),
                "Mailadresse til henvendelser", Form.EMAIL, authority.contact().value(), Map.of()));
        Optional<Person> holder = holder(authority);
        of(authority, directory.people()).forEach(person -> {
            List<String> key = List.of(person.username());
            String subject = person.name() + " (" + person.username() + ")";
            points.add(new ConfirmationPoint(
                    "personer", key, "navn", subject, "Navn eller stilling", Form.TEXT, person.name(), Map.of()));
            points.add(new ConfirmationPoint(
                    "personer", key, "mail", subject, "Mailadresse", Form.EMAIL, person.email().value(), Map.of()));
            if (!holder.equals(Optional.of(person))) {
                points.add(new ConfirmationPoint(
                        "personer", key, "aktiv", subject, "Skal personen stadig have adgang?", Form.CHOICE, "ja",
                        STILL_HERE));
            }
        });
        return points;
    }

    @Override
    public Map<String, String> facts(Authority authority) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Plads i DASSOS", holder(authority).map(Person::name).orElse("Ingen"));
        String deputies = seats.deputyships().stream()
                .filter(one -> one.authority().equals(authority.code()) && one.isOpenOn(directory.today()))
                .map(this::words)
                .collect(Collectors.joining("\n"));
        facts.put("Stedfortræder", deputies.isEmpty() ? "Ingen" : deputies);
        return facts;
    }

    private String words(Deputyship one) {
        return directory.describe(one.appointment().username()) + ", " + DanishDates.day(one.period().first())
                + " til og med " + DanishDates.day(one.period().last());
    }

    @Override
    public Optional<String> objection(ConfirmationPoint point, String after) {
        return Optional.of(SOMEBODY_LOOKS);
    }

    @Override
    public Map<String, String> cells(String register, String column, String after) {
        return Map.of(column, after);
    }

    @Override
    public String template() {
        return "confirm-authority";
    }

    private Optional<Person> holder(Authority authority) {
        return directory.seats().stream()
                .filter(seat -> seat.authority().equals(authority))
                .map(Seat::holder)
                .findFirst();
    }

    private static List<Person> of(Authority authority, List<Person> people) {
        return people.stream()
                .filter(person -> person.authority().equals(Optional.of(authority.code())))
                .toList();
    }

    private static Map<String, String> stillHere() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("ja", "Ja");
        words.put("nej", "Nej, personen er fratrådt");
        return words;
    }
}
