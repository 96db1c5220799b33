package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.model.Forum;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mails about a milestone that is late: to the secretariat, and to Takstgruppen where the work is theirs. */
@Component
class MilestoneLetters {

    private static final String TAKSTGRUPPEN = "TAKSTGRUPPEN";
    private static final String ROLE_OF_THE_SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";

    private final Outbox outbox;
    private final Directory directory;
    private final ForumPeople forums;

    MilestoneLetters(Outbox outbox, Directory directory, ForumPeople forums) {
        this.outbox = outbox;
        this.directory = directory;
        this.forums = forums;
    }

    void late(Agreement agreement, Milestone milestone) {
        Set<EmailAddress> told = new HashSet<>();
        directory.secretariat().stream()
                .map(Person::email)
                .filter(told::add)
                .forEach(to -> write(to, ROLE_OF_THE_SECRETARIAT, true, agreement, milestone));
        owners(milestone).ifPresent(forum -> directory.mailingList(forum.mailingList()).stream()
                .filter(told::add)
                .forEach(to -> write(to, "Du får denne mail, fordi du står på maillisten «%s».".formatted(forum.mailingList()), false,
                        agreement, milestone)));
    }

    private void write(EmailAddress to, String role, boolean secretariat, Agreement agreement, Milestone milestone) {
        outbox.write(new Letter(to, role, "milestone-late", Map.of(
                "agreement", agreement.title(),
                "number", agreement.number().value(),
                "step", milestone.key(),
                "title", milestone.title(),
                "day", DanishDates.weekday(milestone.date()),
                "owner", milestone.owner(),
                "state", milestone.state().label(),
                "secretariat", secretariat), agreement.number().value()));
    }

    /** The forum that works on it by itself: Takstgruppen writes the steering part (agreement note 2025). */
    private Optional<Forum> owners(Milestone milestone) {
        return forums.find(TAKSTGRUPPEN).filter(forum -> forum.name().equals(milestone.owner()));
    }
}
