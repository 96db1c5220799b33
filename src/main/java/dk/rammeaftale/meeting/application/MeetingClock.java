package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What time it is, seen from a meeting. */
@Component
public class MeetingClock {

    private final Clock clock;

    MeetingClock(Clock clock) {
        this.clock = clock;
    }

    /** When the meeting itself begins; a theme day goes before it. */
    public Instant beginsAt(Meeting meeting) {
        return meeting.date().atTime(meeting.startsAt()).atZone(DanishDates.ZONE).toInstant();
    }

    public boolean hasBegun(Meeting meeting) {
        return !now().isBefore(beginsAt(meeting));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The day it is in Denmark. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), DanishDates.ZONE);
    }
}
