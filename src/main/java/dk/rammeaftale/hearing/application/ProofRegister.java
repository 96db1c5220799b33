package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.SeatProof;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The proofs that closed hearings keep: written once, never changed. */
public interface ProofRegister {

    void keep(long hearingId, List<SeatProof> proofs);

    /** The kept proofs of a closed hearing in the order of the seats; none before it is closed. */
    default List<KeptProof> of(long hearingId) {
        return of(Set.of(hearingId)).getOrDefault(hearingId, List.of());
    }

    /** The kept proofs of those of these hearings that are closed. */
    Map<Long, List<KeptProof>> of(Collection<Long> hearingIds);
}
