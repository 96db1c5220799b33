package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MeetingWords;

/** A meeting as a reader sees it. */
record MeetingRow(
        String id, String name, String when, String where, String deadline, String themeDay, String state, boolean cancelled) {

    static MeetingRow of(Meeting meeting, String forum) {
        return new MeetingRow(
                meeting.id(),
                meeting.title().isEmpty() ? forum : forum + ": " + meeting.title(),
                MeetingWords.when(meeting),
                MeetingWords.where(meeting),
                DanishDates.weekday(meeting.handInDeadline()),
                meeting.themeDay().map(MeetingWords::themeDay).orElse(""),
                meeting.state().label(),
                meeting.state() == MeetingState.CANCELLED);
    }
}
