package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links to a hearing's answer page, each bound to the hearing, the seat and the person: it is dead when somebody
 * else has the seat, and some time after the hearing is over.
 */
@Component
public class AnswerLinks {

    /** The purpose of links by which a person answers. */
    public static final String ANSWER = "hearing-answer";

    /** The purpose of links by which a colleague prepares an answer. */
    public static final String DRAFT = "hearing-draft";

    private final PersonalLinks links;
    private final HearingRegister hearings;
    private final Seats seats;
    private final HearingSettings settings;
    private final Clock clock;

    AnswerLinks(PersonalLinks links, HearingRegister hearings, Seats seats, HearingSettings settings, Clock clock) {
        this.links = links;
        this.hearings = hearings;
        this.seats = seats;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a living link leads to. */
    public record Target(Hearing hearing, HearingSeat seat) {
    }

    long open(String purpose, Hearing hearing, HearingSeat seat) {
        return links.open(purpose, subject(hearing, seat), seat.holder());
    }

    void revoke(Hearing hearing, HearingSeat seat, String reason) {
        links.revokeAll(ANSWER, subject(hearing, seat), reason);
        links.revokeAll(DRAFT, subject(hearing, seat), reason);
    }

    /** Where a link leads, as long as it lives. */
    @Transactional(readOnly = true)
    public Optional<Target> target(PersonalLink link) {
        String[] parts = link.subject().split(":");
        long hearingId = Long.parseLong(parts[0]);
        return hearings.find(hearingId)
                .filter(this::isWithinReach)
                .flatMap(hearing -> seats.find(hearingId, new AuthorityCode(parts[1]))
                        .filter(seat -> seat.isHeldBy(link.holder()))
                        .map(seat -> new Target(hearing, seat)));
    }

    private boolean isWithinReach(Hearing hearing) {
        return hearing.closedAt()
                .map(closed -> clock.instant().isBefore(closed.plus(Duration.ofDays(settings.linkDays()))))
                .orElse(true);
    }

    private static String subject(Hearing hearing, HearingSeat seat) {
        return hearing.id() + ":" + seat.authority();
    }
}
