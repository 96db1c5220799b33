package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.application.ConfirmationRegister.Round;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Confirmation;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks authorities to confirm what the registers say about them: all in a round, one after a bounce, again who is missing. */
@Service
@Transactional
public class ConfirmationRounds {

    /** The purpose of the personal links. */
    public static final String PURPOSE = "confirmation";

    /** Whoever wants an answer sooner reminds those that are missing. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofDays(90);
    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private final List<ConfirmationKind> kinds;
    private final ConfirmationRegister register;
    private final ConfirmationLetters letters;
    private final PersonalLinks links;
    private final FailedAddresses failed;
    private final Directory directory;
    private final Clock clock;

    ConfirmationRounds(
            List<ConfirmationKind> kinds,
            ConfirmationRegister register,
            ConfirmationLetters letters,
            PersonalLinks links,
            FailedAddresses failed,
            Directory directory,
            Clock clock) {
        this.kinds = kinds;
        this.register = register;
        this.letters = letters;
        this.links = links;
        this.failed = failed;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ConfirmationKind> kinds() {
        return kinds;
    }

    @Transactional(readOnly = true)
    public Optional<ConfirmationKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The latest round of a kind. */
    @Transactional(readOnly = true)
    public Optional<Round> latest(ConfirmationKind kind) {
        return register.rounds(kind.name()).stream().findFirst();
    }

    /** The round of its day; a second time nothing happens. */
    void begin(ConfirmationKind kind, LocalDate day) {
        begin(kind, day, Optional.empty());
    }

    /**
     * Whom mail was written to.
     *
     * @param reached   how many authorities
     * @param unreached those with no address that works
     */
    public record Sent(int reached, List<Authority> unreached) {
    }

    /** The round whose day is nearest, now. */
    public Verdict<Sent> beginNow(ConfirmationKind kind, String by) {
        Optional<Round> latest = latest(kind);
        if (latest.filter(round -> round.begunAt().plus(BETWEEN_ROUNDS).isAfter(clock.instant())).isPresent()) {
            return Verdict.refused("round", "Der er sendt ud inden for de sidste tre måneder. Mind i stedet dem, der mangler.");
        }
        LocalDate day = kind.calendar().byHand(directory.today());
        boolean done = register.rounds(kind.name()).stream().anyMatch(round -> round.round().equals(day.toString()));
        return Verdict.accepted(begin(kind, done ? directory.today() : day, Optional.of(by)));
    }

    private Sent begin(ConfirmationKind kind, LocalDate day, Optional<String> by) {
        Instant now = clock.instant();
        if (!register.begin(new Round(kind.name(), day.toString(), now, by))) {
            return new Sent(0, List.of());
        }
        register.open(kind.name()).forEach(open -> {
            register.close(open.id(), now);
            links.revokeAll(PURPOSE, String.valueOf(open.id()), "Der er spurgt igen.");
        });
        List<Authority> asked = kind.asked();
        List<Authority> unreached = asked.stream().filter(authority -> !ask(kind, day.toString(), authority)).toList();
        return new Sent(asked.size() - unreached.size(), unreached);
    }

    /** Asks one authority after mail to it has come back, unless it is being asked already. */
    void askAfterBounce(ConfirmationKind kind, Authority authority) {
        boolean asked = register.open(kind.name()).stream().anyMatch(open -> open.authority().equals(authority.code()));
        String round = "retur " + directory.today();
        boolean askedToday = register.of(kind.name(), round).stream()
                .anyMatch(one -> one.authority().equals(authority.code()));
        if (!asked && !askedToday) {
            ask(kind, round, authority);
        }
    }

    /** Whoever cannot be reached is missing all the same, and is asked when an address works. @return whether mail was written */
    private boolean ask(ConfirmationKind kind, String round, Authority authority) {
        List<EmailAddress> addresses = reachable(kind, authority);
        long id = register.add(kind.name(), round, authority.code(),
                Optional.of(clock.instant()).filter(now -> !addresses.isEmpty()));
        send(kind, id, authority, addresses, false);
        return !addresses.isEmpty();
    }

    /** Reminds everybody who has not answered and has not got a mail today; whoever was not reached before is asked. */
    public Sent remind(ConfirmationKind kind) {
        Instant now = clock.instant();
        List<Authority> unreached = new ArrayList<>();
        int reached = 0;
        for (Confirmation open : register.open(kind.name())) {
            if (open.remindedAt().or(open::askedAt).filter(last -> last.plus(BETWEEN_REMINDERS).isAfter(now)).isPresent()) {
                continue;
            }
            Authority authority = directory.authority(open.authority());
            List<EmailAddress> addresses = reachable(kind, authority);
            if (addresses.isEmpty()) {
                unreached.add(authority);
                continue;
            }
            boolean again = open.askedAt().isPresent();
            if (again) {
                register.reminded(open.id(), now);
            } else {
                register.asked(open.id(), now);
            }
            send(kind, open.id(), authority, addresses, again);
            reached++;
        }
        return new Sent(reached, unreached);
    }

    private void send(
            ConfirmationKind kind, long id, Authority authority, List<EmailAddress> addresses, boolean again) {
        addresses.forEach(address -> letters.ask(
                kind, authority, address, links.open(PURPOSE, String.valueOf(id), address.value()), again));
    }

    /** Addresses that mail is known to reach. */
    private List<EmailAddress> reachable(ConfirmationKind kind, Authority authority) {
        return kind.recipients(List.of(authority)).get(authority.code()).stream()
                .distinct()
                .filter(address -> failed.of(address).isEmpty())
                .toList();
    }

    /** Those among the authorities that mail is not known to reach at any address, asked once for all of them. */
    @Transactional(readOnly = true)
    public Set<AuthorityCode> unreachable(ConfirmationKind kind, Collection<Authority> authorities) {
        Map<AuthorityCode, List<EmailAddress>> recipients = kind.recipients(authorities);
        Set<EmailAddress> marked = failed.among(recipients.values().stream().flatMap(List::stream).toList()).keySet();
        return authorities.stream()
                .map(Authority::code)
                .filter(code -> marked.containsAll(recipients.get(code)))
                .collect(Collectors.toSet());
    }

    /** Those that are asked and have not answered. */
    @Transactional(readOnly = true)
    public List<Confirmation> missing(ConfirmationKind kind) {
        return register.open(kind.name());
    }

    /** How many were asked in the latest round. */
    @Transactional(readOnly = true)
    public int asked(ConfirmationKind kind) {
        return latest(kind)
                .map(round -> (int) register.of(kind.name(), round.round()).stream()
                        .filter(one -> one.askedAt().isPresent())
                        .count())
                .orElse(0);
    }
}
