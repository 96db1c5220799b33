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

    /** The round whose day is nearest, now. @return how many were asked */
    public Verdict<Integer> beginNow(ConfirmationKind kind, String by) {
        Optional<Round> latest = latest(kind);
        if (latest.filter(round -> round.begunAt().plus(BETWEEN_ROUNDS).isAfter(clock.instant())).isPresent()) {
            return Verdict.refused("round", "Der er sendt ud inden for de sidste tre måneder. Mind i stedet dem, der mangler.");
        }
        LocalDate day = kind.calendar().byHand(directory.today());
        boolean done = register.rounds(kind.name()).stream().anyMatch(round -> round.round().equals(day.toString()));
        return Verdict.accepted(begin(kind, done ? directory.today() : day, Optional.of(by)));
    }

    private int begin(ConfirmationKind kind, LocalDate day, Optional<String> by) {
        Instant now = clock.instant();
        if (!register.begin(new Round(kind.name(), day.toString(), now, by))) {
            return 0;
        }
        register.open(kind.name()).forEach(open -> {
            register.close(open.id(), now);
            links.revokeAll(PURPOSE, String.valueOf(open.id()), "Der er spurgt igen.");
        });
        List<Authority> asked = kind.asked();
        asked.forEach(authority -> ask(kind, day.toString(), authority));
        return asked.size();
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

    private void ask(ConfirmationKind kind, String round, Authority authority) {
        long id = register.add(kind.name(), round, authority.code(), clock.instant());
        send(kind, id, authority, false);
    }

    /** Reminds everybody who has not answered and has not been reminded today. @return how many they were */
    public int remind(ConfirmationKind kind) {
        Instant now = clock.instant();
        List<Confirmation> missing = register.open(kind.name()).stream()
                .filter(open -> !open.remindedAt().orElse(open.askedAt()).plus(BETWEEN_REMINDERS).isAfter(now))
                .toList();
        missing.forEach(open -> {
            register.reminded(open.id(), now);
            send(kind, open.id(), directory.authority(open.authority()), true);
        });
        return missing.size();
    }

    private void send(ConfirmationKind kind, long id, Authority authority, boolean again) {
        reachable(kind, authority).forEach(address -> letters.ask(
                kind, authority, address, links.open(PURPOSE, String.valueOf(id), address.value()), again));
    }

    /** Addresses that mail is known to reach. */
    @Transactional(readOnly = true)
    public List<EmailAddress> reachable(ConfirmationKind kind, Authority authority) {
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
        return latest(kind).map(round -> register.of(kind.name(), round.round()).size()).orElse(0);
    }
}
