package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.MeetingPaper.Attendee;
import java.util.List;

/** Who is on the list of participants of a meeting, as its agenda names them. */
public interface MeetingPeople {

    /** Whether anybody is on the list yet. */
    boolean areListed(String meetingId);

    /** Those who are expected, in the order of the list; not those who are asked to the theme day only. */
    List<Attendee> expected(String meetingId);

    /** Those who have sent apologies. */
    List<Attendee> apologies(String meetingId);
}
