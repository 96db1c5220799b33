package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Announcement;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.clock.OneByOne;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends results when they are due, each in a transaction of its own; what was missed at night waits for the morning. */
@Component
class AnnouncementWork implements DueWork {

    private final Announcements announcements;
    private final Clock clock;

    AnnouncementWork(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announcement of results";
    }

    @Override
    public Optional<Instant> nextDue() {
        return announcements.waiting().stream().findFirst().map(announcements::leavesAt);
    }

    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<Announcement> due = announcements.waiting().stream()
                .filter(announcement -> !announcements.leavesAt(announcement).isAfter(now))
                .toList();
        OneByOne.forEach(due, announcements::sendDue);
    }
}
