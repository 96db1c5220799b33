package dk.rammeaftale.facility.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.ConfirmationKind;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.ConfirmationCalendar;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.directory.model.ConfirmationPoint.Form;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.Ledger;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * "Bekræft jeres tilbud": once a year each operator confirms its facilities, their places and who uses them. A small
 * difference is a mistake in the register and is taken at once; a large one would have needed a case.
 */
@Component
class FacilityConfirmation implements ConfirmationKind {

    private static final int LARGEST_MISTAKE = 10;
    private static final String FACILITIES = "tilbud";
    private static final String USE = "brug";
    private static final String PLACES = "pladser";
    private static final Viewer SECRETARIAT = new Viewer(Viewer.SECRETARIAT, Set.of(Viewer.SECRETARIAT));

    private final FacilityRegister register;
    private final Directory directory;
    private final FacilitySettings settings;
    private final FacilityCases cases;

    FacilityConfirmation(
            FacilityRegister register, Directory directory, FacilitySettings settings, FacilityCases cases) {
        this.cases = cases;
        this.register = register;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public String name() {
        return FACILITIES;
    }

    @Override
    public String title() {
        return "Bekræft jeres tilbud";
    }

    @Override
    public String question() {
        return "Her står jeres tilbud, sådan som de er registreret. Ret de antal, der ikke passer. En forskel på højst 10 pladser"
                + " bliver rettet med det samme. Større ændringer skal besluttes i en sag, så dem ser sekretariatet på først.";
    }

    @Override
    public ConfirmationCalendar calendar() {
        return ConfirmationCalendar.of(settings.confirmedOn());
    }

    @Override
    public List<Authority> asked() {
        Map<AuthorityCode, List<Facility>> byOperator = register.all().stream()
                .filter(facility -> !facility.closed())
                .collect(Collectors.groupingBy(Facility::operator));
        return directory.authorities().stream().filter(one -> byOperator.containsKey(one.code())).toList();
    }

    /** The case workers know the facilities; without one, the mailbox of the authority. */
    @Override
    public Map<AuthorityCode, List<EmailAddress>> recipients(Collection<Authority> authorities) {
        Map<AuthorityCode, List<EmailAddress>> workers = directory.caseWorkers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().stream().map(Person::email).distinct().toList()));
        return authorities.stream()
                .collect(Collectors.toMap(
                        Authority::code, one -> workers.getOrDefault(one.code(), List.of(one.contact()))));
    }

    @Override
    public List<ConfirmationPoint> points(Authority authority) {
        Map<FacilityId, Ledger> ledgers = register.ledgers();
        Map<AuthorityCode, String> names = directory.authorities().stream()
                .collect(Collectors.toMap(Authority::code, Authority::name));
        List<ConfirmationPoint> points = new ArrayList<>();
        register.operatedBy(authority.code()).stream().filter(facility -> !facility.closed()).forEach(facility -> {
            String id = facility.id().value();
            String subject = facility.name() + " (" + id + ")";
            int places = ledgers.getOrDefault(facility.id(), new Ledger(List.of())).placesOn(directory.today());
            points.add(number(FACILITIES, List.of(id), subject, "Godkendte pladser i alt", places));
            facility.users().forEach((user, used) -> points.add(number(
                    USE, List.of(id, user.value()), subject,
                    "Pladser brugt af " + names.getOrDefault(user, user.value()), used)));
        });
        return points;
    }

    private static ConfirmationPoint number(
            String register, List<String> key, String subject, String label, int value) {
        return new ConfirmationPoint(
                register, key, PLACES, subject, label, Form.NUMBER, String.valueOf(value), Map.of());
    }

    @Override
    public Map<String, String> facts(Authority authority) {
        return new LinkedHashMap<>();
    }

    @Override
    public Optional<String> objection(ConfirmationPoint point, String after) {
        int difference = Integer.parseInt(after) - Integer.parseInt(point.value());
        if (Math.abs(difference) <= LARGEST_MISTAKE) {
            return Optional.empty();
        }
        FacilityId facility = new FacilityId(point.key().get(0));
        String known = running(facility) + (point.register().equals(FACILITIES) ? planned(facility) : "");
        return Optional.of("Forskellen er over " + LARGEST_MISTAKE + " pladser"
                + (known.isEmpty() ? " og hører ikke til en sag." : "." + known));
    }

    /** The secretariat reads it, so it is told of the cases that the secretariat may see. */
    private String running(FacilityId facility) {
        return cases.openProposals(facility, SECRETARIAT).stream()
                .map(proposal -> " Sag " + proposal.caseNumber() + " om tilbuddet er ikke afgjort.")
                .collect(Collectors.joining());
    }

    /** What cases have decided for later may be what the operator means. */
    private String planned(FacilityId facility) {
        return register.ledger(facility).entries().stream()
                .filter(entry -> entry.state() == LedgerEntry.State.PLANNED)
                .map(entry -> " Sag " + entry.caseNumber().orElse("–") + " ændrer antallet den "
                        + DanishDates.day(entry.effectiveOn()) + ".")
                .collect(Collectors.joining());
    }

    /** A correction counts from the day on which it is taken. */
    @Override
    public Map<String, String> cells(String name, String column, String after) {
        LocalDate today = directory.today();
        return name.equals(FACILITIES)
                ? Map.of(PLACES, after, "pladser fra", today.toString())
                : Map.of(column, after);
    }

    @Override
    public String template() {
        return "confirm-facilities";
    }
}
