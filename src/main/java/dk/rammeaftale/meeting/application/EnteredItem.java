package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.richtext.RichText;
import java.util.List;
import java.util.Optional;

/**
 * An item as it is entered on its page.
 *
 * @param edition   the edition that the page showed
 * @param section   empty where what was sent is none
 * @param bullets   the recommendation line by line, as entered; blank ones are left out
 * @param deciding  which of the lines decides the case that the item is about, counted from 0; empty for any other item
 * @param published false for a "Punkt, der ikke offentliggøres"
 */
public record EnteredItem(
        int edition,
        Optional<Section> section,
        String title,
        String presenter,
        List<String> bullets,
        Optional<Integer> deciding,
        RichText statement,
        boolean published) {

    public EnteredItem {
        bullets = List.copyOf(bullets);
    }
}
