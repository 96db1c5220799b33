package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.ClearedObjection;
import java.util.List;

/** Where objections are kept that were taken back after their hearing. */
public interface ClearedObjectionRegister {

    void add(long hearingId, ClearedObjection cleared);

    /** In the order in which they were taken back. */
    List<ClearedObjection> of(long hearingId);
}
