package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.ThemeDay;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A meeting as somebody has entered it, unchecked; what is left empty is as the forum usually has it.
 *
 * @param deadline the last day for handing in items
 */
public record EnteredMeeting(
        String date,
        String deadline,
        String starts,
        String ends,
        String place,
        String room,
        String title,
        Boolean virtual,
        String themeTitle,
        String themeStarts,
        String themeEnds) {

    public EnteredMeeting {
        date = plain(date);
        deadline = plain(deadline);
        starts = plain(starts);
        ends = plain(ends);
        place = plain(place);
        room = plain(room);
        title = plain(title);
        virtual = Boolean.TRUE.equals(virtual);
        themeTitle = plain(themeTitle);
        themeStarts = plain(themeStarts);
        themeEnds = plain(themeEnds);
    }

    private static String plain(String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** What there is to change about a meeting. */
    public static EnteredMeeting of(Meeting meeting) {
        return new EnteredMeeting(
                meeting.date().toString(),
                meeting.handInDeadline().toString(),
                meeting.startsAt().toString(),
                meeting.endsAt().toString(),
                meeting.place(),
                meeting.room(),
                meeting.title(),
                meeting.virtual(),
                meeting.themeDay().map(ThemeDay::title).orElse(""),
                meeting.themeDay().map(ThemeDay::startsAt).map(LocalTime::toString).orElse(""),
                meeting.themeDay().map(ThemeDay::endsAt).map(LocalTime::toString).orElse(""));
    }

    /** A meeting as the forum usually holds it, to be filled in. */
    public static EnteredMeeting usual(Forum forum) {
        return new EnteredMeeting(
                "", "", forum.startsAt().toString(), usualEnd(forum).toString(), forum.place(), "", "", false, "", "", "");
    }

    static EnteredMeeting proposed(Forum forum, LocalDate date, LocalDate deadline) {
        EnteredMeeting usual = usual(forum);
        return new EnteredMeeting(date.toString(), deadline.toString(), usual.starts, usual.ends, usual.place,
                "", "", false, "", "", "");
    }

    static LocalTime usualEnd(Forum forum) {
        return forum.startsAt().plusMinutes(forum.minutes());
    }

    /** The same meeting with the deadline that follows from its day. */
    public EnteredMeeting withoutDeadline() {
        return new EnteredMeeting(date, "", starts, ends, place, room, title, virtual, themeTitle, themeStarts, themeEnds);
    }

    public boolean hasThemeDay() {
        return !themeTitle.isEmpty() || !themeStarts.isEmpty() || !themeEnds.isEmpty();
    }
}
