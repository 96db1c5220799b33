package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingTimes;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When items are called for and reminded of: in the morning of a working day, and never later than the settings say. */
@Component
class HandInDates {

    private final CallSettings settings;
    private final DanishCalendar calendar;
    private final OfficeHours officeHours;

    HandInDates(CallSettings settings, DanishCalendar calendar, OfficeHours officeHours) {
        this.settings = settings;
        this.calendar = calendar;
        this.officeHours = officeHours;
    }

    Instant callAt(LocalDate handInDeadline) {
        return morningBefore(handInDeadline, settings.callDays());
    }

    MeetingTimes of(Meeting meeting) {
        return new MeetingTimes(
                morningBefore(meeting.handInDeadline(), settings.reminderDays()),
                DanishDates.midnightAfter(meeting.handInDeadline()),
                meeting.date().atTime(meeting.startsAt()).atZone(DanishDates.ZONE).toInstant());
    }

    private Instant morningBefore(LocalDate deadline, int days) {
        LocalDate day = calendar.workingDayUntil(deadline.minusDays(days));
        return officeHours.from(day.atStartOfDay(DanishDates.ZONE).toInstant());
    }
}
