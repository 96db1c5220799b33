package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.Deadline;
import dk.rammeaftale.capacity.model.EarlierChanges;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.Optional;

/**
 * What the secretariat sees when it chooses the way of a case.
 *
 * @param hearing     when a mail hearing sent today would end
 * @param nextMeeting the next DASSOS meeting whose hand-in deadline has not passed
 * @param earlier     other changes at the same facility in the last 12 months
 */
public record RouteOptions(Deadline hearing, Optional<Meeting> nextMeeting, EarlierChanges earlier) {
}
