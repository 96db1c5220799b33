package dk.rammeaftale.sample.model;

import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;

/**
 * An item that somebody hands in for the next meeting.
 *
 * @param by      a username
 * @param minutes what the minutes say about it, as Markdown
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
        Outcome outcome) {
}
