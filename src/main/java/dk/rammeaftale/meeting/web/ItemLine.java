package dk.rammeaftale.meeting.web;

import dk.rammeaftale.richtext.RichText;
import java.util.List;
import java.util.Map;

/**
 * An item of the minutes as the pages show it.
 *
 * @param sectionBegins the name of its section, where it is the first of it; else empty
 * @param text          Referat as Markdown
 * @param written       the same as it is
 * @param caseNumber    of the case that waits for it; empty for any other item
 * @param withdrawn     why it was taken off, as a sentence; empty if it was not
 */
public record ItemLine(
        long id,
        String number,
        String title,
        String presenter,
        String sectionBegins,
        String text,
        RichText written,
        int edition,
        List<BulletLine> bullets,
        BulletLine added,
        List<FileLine> files,
        List<Map<String, String>> points,
        List<Map<String, String>> appointments,
        String caseNumber,
        String withdrawn) {

    /** What was recommended, or decided without that, and what came of it. */
    public record BulletLine(String wording, boolean decidesCase, boolean unforeseen, String outcome, String outcomeLabel,
            String note, String places, Map<String, String> choices) {
    }

    /** An attachment that came with the minutes. */
    public record FileLine(long id, String number, String title, boolean published) {
    }

    /** The name of a field of this item on the page. */
    public String field(String name) {
        return MinutesForm.field(id, name);
    }
}
