package dk.rammeaftale.meeting.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The minutes of one item as a form sends them.
 *
 * @param edition    the edition that whoever writes had before their eyes
 * @param text       Referat as Markdown
 * @param html       Referat from an editor, instead of that; empty where none ran
 * @param outcomes   one for each bullet of the item, in their order
 * @param unforeseen a decision that nobody had recommended; empty wording for none
 */
public record EnteredMinutes(
        int edition, String text, Optional<String> html, List<EnteredOutcome> outcomes, EnteredOutcome unforeseen) {

    public EnteredMinutes {
        outcomes = List.copyOf(outcomes);
    }

    /** Its text as a form sends texts. */
    Map<String, String> sentText() {
        Map<String, String> sent = new HashMap<>(Map.of("text", text));
        html.ifPresent(written -> sent.put("text_html", written));
        return sent;
    }

    /**
     * What came of one bullet.
     *
     * @param wording     only read of a decision that nobody had recommended
     * @param outcome     the name of an outcome; empty while it is open
     * @param placesAfter with a case that was approved with changes
     */
    public record EnteredOutcome(String wording, String outcome, String note, String placesAfter) {

        public static final EnteredOutcome NONE = new EnteredOutcome("", "", "", "");
    }
}
