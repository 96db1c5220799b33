package dk.rammeaftale.meeting.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A meeting of a forum, and the last day on which items for it can be handed in.
 *
 * @param id       e.g. {@code dassos-2027-03-05}; it stays when the meeting is moved
 * @param forum    the forum's id
 * @param title    what it is called beside the forum's name, e.g. an extra meeting; empty where nothing is
 * @param startsAt in Denmark, as are all times of a meeting
 */
public record Meeting(
        String id,
        String forum,
        LocalDate date,
        LocalDate handInDeadline,
        String title,
        String place,
        String room,
        LocalTime startsAt,
        LocalTime endsAt,
        boolean virtual,
        Optional<ThemeDay> themeDay,
        MeetingState state) {

    /** A planned meeting at the hours that most meetings have. */
    public Meeting(String id, String forum, LocalDate date, LocalDate handInDeadline) {
        this(id, forum, date, handInDeadline, "", "", "", LocalTime.NOON, LocalTime.of(13, 45), false, Optional.empty(),
                MeetingState.PLANNED);
    }

    public Meeting in(MeetingState next) {
        return new Meeting(
                id, forum, date, handInDeadline, title, place, room, startsAt, endsAt, virtual, themeDay, next);
    }

    public Meeting on(LocalDate day, LocalDate deadline) {
        return new Meeting(id, forum, day, deadline, title, place, room, startsAt, endsAt, virtual, themeDay, state);
    }

    /** Whether somebody can still hand in an item on that day without the secretariat taking it in. */
    public boolean takesItemsOn(LocalDate day) {
        return state.takesItems() && !day.isAfter(handInDeadline);
    }
}
