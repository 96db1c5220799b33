package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.Affected.Cause;
import dk.rammeaftale.capacity.model.Affected.Contact;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ContactWay;
import dk.rammeaftale.capacity.model.EnteredDate;
import dk.rammeaftale.capacity.model.Reaction;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contact with affected municipalities, which comes before the adjustment (agreement note 2025, point 4). */
@Service
@Transactional
public class Contacts {

    private final ContactRegister register;
    private final CaseRegister cases;
    private final Facilities facilities;
    private final Directory directory;
    private final CaseLetters letters;
    private final Journal journal;
    private final RulesInForce rules;
    private final Clock clock;

    Contacts(
            ContactRegister register,
            CaseRegister cases,
            Facilities facilities,
            Directory directory,
            CaseLetters letters,
            Journal journal,
            RulesInForce rules,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.facilities = facilities;
        this.directory = directory;
        this.letters = letters;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Lists who is affected: those that use places there, the municipality that a regional facility lies in, and those the
     * operator adds; never the operator itself. Asked again, it adds who has come to be affected since.
     */
    void propose(CapacityCase of, List<AuthorityCode> added) {
        Map<AuthorityCode, Cause> affected = new LinkedHashMap<>();
        of.facility().flatMap(facilities::find).ifPresent(facility -> {
            facility.users().keySet().forEach(user -> affected.put(user, Cause.USES_PLACES));
            if (liesInAnothersArea(facility)) {
                affected.putIfAbsent(facility.municipality(), Cause.LIES_IN);
            }
        });
        added.forEach(code -> affected.putIfAbsent(code, Cause.ADDED));
        affected.remove(of.operator());
        affected.forEach((code, cause) -> register.add(of.number(), code, cause));
    }

    private boolean liesInAnothersArea(Facility facility) {
        return directory.authority(facility.operator()).kind() == Authority.Kind.REGION;
    }

    /** Sends the proposal to every affected municipality that has not got it yet. */
    public void notifyAffected(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        List<Affected> unaware =
                register.of(number).stream().filter(one -> one.notifiedAt().isEmpty()).toList();
        unaware.forEach(one -> {
            letters.contactAffected(about, one);
            register.notified(number, one.authority(), clock.instant());
        });
        if (!unaware.isEmpty()) {
            journal.confide(
                    number,
                    Journal.SYSTEM,
                    "Forslaget er sendt til %s."
                            .formatted(unaware.stream()
                                    .map(one -> directory.authority(one.authority()).name())
                                    .collect(Collectors.joining(", "))));
        }
        cases.moveTo(CaseState.CONTACT, number);
    }

    /**
     * Takes the operator's log of how each municipality not covered yet was contacted; all of them, or nothing is taken. What
     * it says of one that has answered itself in the meantime is kept beside the answer.
     */
    public Verdict<List<Affected>> document(CaseNumber number, List<EnteredContact> entered, Viewer viewer) {
        cases.lock(number);
        Map<AuthorityCode, EnteredContact> byCode = entered.stream()
                .collect(Collectors.toMap(EnteredContact::authority, contact -> contact, (one, same) -> one));
        List<Affected> open = register.of(number).stream()
                .filter(one -> one.contact().isEmpty())
                .filter(one -> !one.isCovered() || byCode.containsKey(one.authority()))
                .toList();
        if (!byCode.isEmpty() && uncovered(number).isEmpty()) {
            return Verdict.refused("contact", "Kommunerne har selv svaret imens, og kontakten er dokumenteret. "
                    + "Det, der er skrevet her, er ikke gemt. Svarene står i sagens journal.");
        }
        List<Problem> problems = new ArrayList<>();
        Map<AuthorityCode, Contact> checked = new LinkedHashMap<>();
        for (Affected affected : open) {
            AuthorityCode code = affected.authority();
            checked(byCode.getOrDefault(code, EnteredContact.nothing(code)), problems)
                    .ifPresent(contact -> checked.put(code, contact));
        }
        byCode.keySet().stream()
                .filter(code -> open.stream().noneMatch(one -> one.authority().equals(code)))
                .forEach(code -> problems.add(new Problem(
                        "contact_" + code.value() + "_date", "Myndigheden mangler ikke at blive kontaktet i denne sag.")));
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        checked.forEach((code, contact) -> {
            register.document(number, code, contact, viewer.username(), clock.instant());
            journal.record(number, directory.describe(viewer.username()), sentence(code, contact));
        });
        return Verdict.accepted(register.of(number));
    }

    private Optional<Contact> checked(EnteredContact entered, List<Problem> problems) {
        String name = directory.authority(entered.authority()).name();
        if (entered.exemption().isPresent()) {
            return Optional.of(new Contact.Exempted(entered.exemption().get()));
        }
        Optional<ContactWay> way = entered.how().flatMap(ContactWay::named);
        if (way.isEmpty()) {
            problems.add(new Problem(
                    entered.field("how"), "Vælg, hvordan %s er kontaktet, eller skriv, hvorfor det ikke er sket.".formatted(name)));
        }
        Optional<LocalDate> on = checkedDay(entered, name, problems);
        return way.isPresent() && on.isPresent()
                ? Optional.of(new Contact.Made(on.get(), way.get(), entered.reaction().orElse("")))
                : Optional.empty();
    }

    private Optional<LocalDate> checkedDay(EnteredContact entered, String name, List<Problem> problems) {
        Verdict<LocalDate> day = new EnteredDate(entered.field("date"), entered.date())
                .checked("Vælg den dag, %s blev kontaktet.".formatted(name));
        if (day instanceof Verdict.Refused<LocalDate> refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
        LocalDate on = ((Verdict.Accepted<LocalDate>) day).value();
        if (on.isAfter(LocalDate.now(clock.withZone(DanishDates.ZONE)))) {
            problems.add(new Problem(
                    entered.field("date"), "Kontakten med %s kan ikke ligge i fremtiden.".formatted(name)));
            return Optional.empty();
        }
        return Optional.of(on);
    }

    private String sentence(AuthorityCode code, Contact contact) {
        String name = directory.authority(code).name();
        if (contact instanceof Contact.Made made) {
            return "%s er kontaktet den %s (%s).%s"
                    .formatted(
                            name,
                            DanishDates.day(made.on()),
                            made.way().label().toLowerCase(DanishDates.DANISH),
                            made.reaction().isBlank() ? "" : " Kommunen har svaret.");
        }
        return "%s er undtaget fra kontakt med en begrundelse.".formatted(name);
    }

    /** The affected municipalities of a case. */
    @Transactional(readOnly = true)
    public List<Affected> of(CaseNumber number) {
        return register.of(number);
    }

    /** Those whose contact nobody has documented yet. */
    @Transactional(readOnly = true)
    public List<Affected> uncovered(CaseNumber number) {
        return register.of(number).stream().filter(one -> !one.isCovered()).toList();
    }

    /** What an authority has said in a case as an affected municipality, told by the operator or on its own page. */
    @Transactional(readOnly = true)
    public Optional<String> reactionOf(CaseNumber number, AuthorityCode authority) {
        return register.of(number).stream()
                .filter(one -> one.authority().equals(authority))
                .flatMap(one -> one.reactions().stream())
                .map(Reaction::text)
                .reduce((earlier, later) -> earlier + "\n" + later);
    }

    /** Whether the case has to wait for the contact log before it goes on. */
    @Transactional(readOnly = true)
    public boolean holdsBack(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        return rules.on(about.startedOn()).contactGate() == RuleSettings.ContactGate.BEFORE_HEARING
                && !uncovered(number).isEmpty();
    }
}
