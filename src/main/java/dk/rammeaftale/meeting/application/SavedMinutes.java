package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.verdict.Problem;
import java.util.List;

/** What comes of saving the minutes of an item. */
public sealed interface SavedMinutes {

    record Done(AgendaItem item) implements SavedMinutes {
    }

    record Refused(List<Problem> problems) implements SavedMinutes {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** A colleague has saved them first; as they are now. */
    record Overtaken(AgendaItem now) implements SavedMinutes {
    }
}
