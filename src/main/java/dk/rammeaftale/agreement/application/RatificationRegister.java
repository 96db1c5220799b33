package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.CouncilPlan;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.Treatment;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps when councils deal with agreements, and every decision of theirs. */
public interface RatificationRegister {

    /** Every decision about an agreement, the first one first. */
    List<Ratification> of(long agreementId);

    /** Adds a decision, whose id does not count. */
    Ratification add(long agreementId, Ratification decision);

    void storeTreatment(long id, Treatment treatment);

    void storeExtract(long id, long documentId);

    /**
     * The last decision of an authority, which its task takes up now.
     *
     * @return empty if it has been taken up, or there is none
     */
    Optional<Ratification> take(long agreementId, AuthorityCode authority, Instant now);

    /** What is known of the authorities' council meetings; nothing is kept of those that are not here. */
    List<CouncilPlan> plans(long agreementId);

    void store(long agreementId, CouncilPlan plan);
}
