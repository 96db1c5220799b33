package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.verdict.Problem;
import java.util.List;

/** What came of saving an item. */
public sealed interface SavedItem {

    record Done(AgendaItem item) implements SavedItem {
    }

    record Refused(List<Problem> problems) implements SavedItem {
    }

    /** Somebody else has saved it meanwhile. */
    record Overtaken(AgendaItem theirs) implements SavedItem {
    }
}
