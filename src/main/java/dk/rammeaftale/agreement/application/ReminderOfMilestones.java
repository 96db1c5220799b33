package dk.rammeaftale.agreement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps when the owner of a milestone that is late was last reminded of it. */
public interface ReminderOfMilestones {

    /**
     * A milestone that is not over.
     *
     * @param remindedOn empty if nobody was reminded of it yet
     */
    record Open(long agreementId, String step, LocalDate plannedOn, Optional<LocalDate> remindedOn) {
    }

    /** Those of agreements that have not ended. */
    List<Open> open();

    /** @return false if the owner has been reminded since, or the milestone is over */
    boolean remind(Open milestone, LocalDate on);
}
