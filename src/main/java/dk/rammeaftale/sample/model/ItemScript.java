package dk.rammeaftale.sample.model;

import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.util.Optional;

/**
 * An item that somebody hands in for the next meeting.
 *
 * @param by      a username
 * @param minutes what the minutes say about it, as Markdown
 * @param point   what somebody has to do after the meeting
 * @param body    what the meeting appoints the representative to; both empty if nobody is appointed
 */
public record ItemScript(
        ScriptedDay day,
        String by,
        Section section,
        String title,
        String presenter,
        String recommendation,
        String statement,
        String minutes,
        Outcome outcome,
        Optional<PointScript> point,
        String body,
        String representative) {
}
