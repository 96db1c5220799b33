package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.SendingAdvice;
import dk.rammeaftale.capacity.model.EarlierChanges;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.List;
import java.util.Optional;

/**
 * What the secretariat sees when it chooses the way of a case.
 *
 * @param hearing     when a mail hearing sent today would end, and what speaks against sending it
 * @param nextMeeting the next DASSOS meeting whose hand-in deadline has not passed: the one that the case would go to
 * @param meetings    the DASSOS meetings that come next, also those that take no items any more
 * @param earlier     other changes at the same facility in the last 12 months
 * @param silent      in Danish: which authorities have answered none of the last hearings
 * @param unreached   in Danish: who would be asked at an address that mail did not arrive at
 */
public record RouteOptions(
        SendingAdvice hearing,
        Optional<Meeting> nextMeeting,
        List<Meeting> meetings,
        EarlierChanges earlier,
        Optional<String> silent,
        List<String> unreached) {

    public RouteOptions {
        meetings = List.copyOf(meetings);
        unreached = List.copyOf(unreached);
    }
}
