package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import java.util.Optional;

/** How many places there are before a meeting changes them; a bean of each room above this one with items about places. */
public interface PlacesNow {

    /** Empty for an item that is about something else. */
    Optional<Integer> at(AgendaItem item);
}
