package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.AppointmentRule;
import dk.rammeaftale.directory.model.AppointmentRule.Objection;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.Period;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.directory.model.Roster;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints deputies for a seat and revokes them; {@link DeputyAccess} says who may. */
@Service
public class Deputies {

    private static final int LONGEST_REASON = 500;

    private final Directory directory;
    private final DirectoryRegister people;
    private final SeatRegister seats;
    private final DeputyLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            Directory directory,
            DirectoryRegister people,
            SeatRegister seats,
            DeputyLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.people = people;
        this.seats = seats;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Every deputyship of a seat there ever was, the latest period first. */
    public List<Deputyship> of(AuthorityCode seat) {
        return ofSeats().getOrDefault(seat, List.of());
    }

    /** The same for every seat that there is one of. */
    public Map<AuthorityCode, List<Deputyship>> ofSeats() {
        return seats.deputyships().stream()
                .sorted(Comparator.comparing((Deputyship one) -> one.period().first())
                        .thenComparing(Deputyship::id)
                        .reversed())
                .collect(Collectors.groupingBy(Deputyship::authority));
    }

    public Optional<Deputyship> find(long id) {
        return seats.deputyship(id);
    }

    /** Whom the viewer may choose among for a seat, in the order of their names. */
    public List<Person> candidates(Authority seat, Viewer viewer) {
        Roster roster = directory.roster();
        Period today = new Period(directory.today(), directory.today());
        return people.people().stream()
                .filter(RegisteredPerson::mayStandIn)
                .filter(one -> viewer.isSecretariat()
                        || AppointmentRule.objectionToStranger(seat, one).isEmpty())
                .map(RegisteredPerson::person)
                .filter(one -> roster.seatsHeldBy(one.username(), today).isEmpty())
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Appoints a deputy and tells those concerned, or says what is wrong with which field. */
    @Transactional
    public Verdict<Appointment> appoint(Authority seat, EnteredAppointment entered, Viewer viewer) {
        seats.hold();
        List<Problem> problems = new ArrayList<>();
        Optional<RegisteredPerson> deputy = people.person(entered.deputy());
        Optional<LocalDate> first = day(entered.firstDay());
        Optional<LocalDate> last = day(entered.lastDay());
        if (deputy.isEmpty()) {
            problems.add(new Problem("deputy", "Vælg, hvem der skal være stedfortræder."));
        }
        if (first.isEmpty()) {
            problems.add(new Problem("firstDay", "Skriv den første dag som en dato, fx 2027-03-01."));
        }
        if (last.isEmpty()) {
            problems.add(new Problem("lastDay", "Skriv den sidste dag som en dato, fx 2027-03-14."));
        }
        if (problems.isEmpty()) {
            objections(seat, deputy.get(), first.get(), last.get(), viewer)
                    .forEach(one -> problems.add(new Problem(fieldOf(one), one.sentence())));
        }
        checkReason(entered.reason(), viewer).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Appointment appointment =
                new Appointment(seat.code(), entered.deputy(), new Period(first.get(), last.get()));
        Deputyship.Act made = act(viewer, entered.reason());
        seats.add(appointment, made);
        letters.appointed(appointment, made);
        events.publishEvent(new SeatsChanged());
        return Verdict.accepted(appointment);
    }

    /** Revokes a deputyship from today on and tells those concerned. */
    @Transactional
    public Verdict<Deputyship> revoke(Deputyship deputyship, String reason, Viewer viewer) {
        seats.hold();
        Optional<Problem> unreasonable = checkReason(reason, viewer);
        if (unreasonable.isPresent()) {
            return Verdict.refused(List.of(unreasonable.get()));
        }
        Deputyship.Act revoked = act(viewer, reason);
        if (!deputyship.isOpenOn(directory.today()) || !seats.revoke(deputyship.id(), revoked)) {
            return Verdict.refused("deputyship", "Perioden er allerede slut eller tilbagekaldt. Intet er ændret.");
        }
        letters.revoked(deputyship.appointment(), revoked);
        events.publishEvent(new SeatsChanged());
        return Verdict.accepted(deputyship);
    }

    private List<Objection> objections(
            Authority seat, RegisteredPerson deputy, LocalDate first, LocalDate last, Viewer viewer) {
        List<Objection> objections = new ArrayList<>();
        AppointmentRule.objectionToPast(first, directory.today()).ifPresent(objections::add);
        objections.addAll(new AppointmentRule(directory.roster()).objectionsTo(seat, deputy, first, last));
        if (!viewer.isSecretariat()) {
            AppointmentRule.objectionToStranger(seat, deputy).ifPresent(objections::add);
        }
        objections.sort(Comparator.comparing(Objection::about));
        return objections;
    }

    private static String fieldOf(Objection objection) {
        return switch (objection.about()) {
            case DEPUTY -> "deputy";
            case FIRST_DAY -> "firstDay";
            case LAST_DAY -> "lastDay";
        };
    }

    /** A member owes nobody a reason; what is written is kept and mailed, so that it is checked like any other text. */
    private static Optional<Problem> checkReason(String reason, Viewer viewer) {
        String sentence = null;
        if (reason.isBlank() && viewer.isSecretariat()) {
            sentence = "Skriv, hvorfor sekretariatet gør det på pladsens vegne.";
        } else if (reason.length() > LONGEST_REASON) {
            sentence = "Begrundelsen må højst være på " + LONGEST_REASON + " tegn. Skriv den kortere.";
        } else if (reason.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            sentence = "Begrundelsen indeholder tegn, der ikke kan gemmes. Skriv den igen.";
        } else if (!CitizenNumbers.in(reason).isEmpty()) {
            sentence = "Noget i begrundelsen ligner et CPR-nummer. Skriv den uden.";
        }
        return Optional.ofNullable(sentence).map(text -> new Problem("reason", text));
    }

    private Deputyship.Act act(Viewer viewer, String reason) {
        return new Deputyship.Act(Optional.of(viewer.username()), clock.instant(), reason.strip());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(day -> day.getYear() >= 1970 && day.getYear() < 2200);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
