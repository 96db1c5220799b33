package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links by which affected municipalities answer, each bound to the case, the municipality and its registered
 * address: it is dead when the register has another address, when the case is withdrawn, and some time after its decision.
 */
@Component
public class ContactLinks {

    /** The purpose of these links. */
    public static final String PURPOSE = "contact-answer";

    private final PersonalLinks links;
    private final CaseRegister cases;
    private final ContactRegister contacts;
    private final Directory directory;
    private final ContactSettings settings;
    private final Clock clock;

    ContactLinks(
            PersonalLinks links,
            CaseRegister cases,
            ContactRegister contacts,
            Directory directory,
            ContactSettings settings,
            Clock clock) {
        this.links = links;
        this.cases = cases;
        this.contacts = contacts;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a living link leads to: the case, and the municipality that answers in it. */
    public record Target(CapacityCase about, Affected affected, Authority authority) {
    }

    long open(CaseNumber number, AuthorityCode authority) {
        return links.open(PURPOSE, subject(number, authority), directory.authority(authority).contact().value());
    }

    /** Ends all links of a case. */
    void revoke(CaseNumber number) {
        contacts.of(number).forEach(one ->
                links.revokeAll(PURPOSE, subject(number, one.authority()), "the case is withdrawn"));
    }

    /** Where a link leads, as long as it lives. */
    @Transactional(readOnly = true)
    public Optional<Target> target(PersonalLink link) {
        String[] parts = link.subject().split(":");
        CaseNumber number = new CaseNumber(parts[0]);
        AuthorityCode code = new AuthorityCode(parts[1]);
        return cases.find(number)
                .filter(this::isWithinReach)
                .flatMap(about -> directory.find(code)
                        .filter(authority -> authority.contact().value().equals(link.holder()))
                        .flatMap(authority -> contacts.of(number).stream()
                                .filter(affected -> affected.authority().equals(code))
                                .findFirst()
                                .map(affected -> new Target(about, affected, authority))));
    }

    private boolean isWithinReach(CapacityCase about) {
        return about.state() != CaseState.WITHDRAWN
                && about.decidedAt()
                        .map(decided -> clock.instant().isBefore(decided.plus(Duration.ofDays(settings.linkDays()))))
                        .orElse(true);
    }

    private static String subject(CaseNumber number, AuthorityCode authority) {
        return number + ":" + authority;
    }
}
