package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.application.DecisionRegister.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which hearings were held for which steps. */
public interface ConsultationRegister {

    void add(long agreementId, String step, long hearingId);

    /** The hearings of a step, the first one first. */
    List<Long> of(long agreementId, String step);

    /** The steps whose last hearing is closed, and that have not heard of it. */
    List<Waiting> over();

    /** The step has heard that its last hearing is closed. @return that hearing; empty if it had been told before */
    Optional<Long> take(long agreementId, String step, Instant now);

    void closeWithout(long hearingId, String missingReason);

    /** Why a hearing was closed with answers missing; may be empty. */
    String missingReason(long hearingId);
}
