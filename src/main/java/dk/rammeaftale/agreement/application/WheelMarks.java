package dk.rammeaftale.agreement.application;

import java.time.LocalDate;
import java.util.List;

/** The milestones of all agreements, by their days. */
public interface WheelMarks {

    /** Those whose day lies between the two, both included. */
    List<PlacedMilestone> between(LocalDate first, LocalDate last);
}
