package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.SeatProof;
import java.util.List;

/** The proofs that closed hearings keep: written once, never changed. */
public interface ProofRegister {

    void keep(long hearingId, List<SeatProof> proofs);

    /** The kept proofs of a closed hearing in the order of the seats; none before it is closed. */
    List<KeptProof> of(long hearingId);
}
