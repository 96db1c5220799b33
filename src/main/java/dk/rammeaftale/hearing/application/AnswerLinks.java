package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links to a hearing's answer page, each bound to the hearing, the seat and the person: it is dead when somebody
 * else has the seat, and some time after the hearing is over. The link of a colleague who prepares the answer hangs on the
 * person who asked for it, and ends with the hearing.
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
    private final DraftMailRegister draftMails;
    private final HearingSettings settings;
    private final Clock clock;

    AnswerLinks(
            PersonalLinks links,
            HearingRegister hearings,
            Seats seats,
            DraftMailRegister draftMails,
            HearingSettings settings,
            Clock clock) {
        this.links = links;
        this.hearings = hearings;
        this.seats = seats;
        this.draftMails = draftMails;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a living link leads to. */
    public record Target(Hearing hearing, HearingSeat seat) {
    }

    /** Opens the link by which the person on a seat answers. */
    long open(Hearing hearing, HearingSeat seat) {
        return links.open(ANSWER, subject(hearing, seat), seat.holder());
    }

    /** Opens the link by which a colleague of that person prepares the answer. */
    long openDraft(Hearing hearing, HearingSeat seat, EmailAddress colleague) {
        return links.open(DRAFT, subject(hearing, seat), colleague.value());
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
                .flatMap(hearing -> seats.find(hearingId, new AuthorityCode(parts[1]))
                        .map(seat -> new Target(hearing, seat)))
                .filter(target -> link.purpose().equals(DRAFT) ? mayPrepare(link, target) : mayAnswer(link, target));
    }

    private boolean mayAnswer(PersonalLink link, Target target) {
        return target.seat().isHeldBy(link.holder()) && isWithinReach(target.hearing());
    }

    private boolean mayPrepare(PersonalLink link, Target target) {
        return target.hearing().takesAnswersAt(clock.instant())
                && draftMails.of(target.hearing().id(), target.seat().authority()).stream()
                        .anyMatch(mail -> mail.asked(link.holder(), target.seat().holder()));
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
