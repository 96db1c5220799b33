package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Confirmation;
import dk.rammeaftale.directory.model.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where rounds of confirmations, what was asked and what was answered are kept. */
public interface ConfirmationRegister {

    /** A round that has been begun. */
    record Round(String kind, String round, Instant begunAt, Optional<String> begunBy) {
    }

    /** What somebody answered about a cell, or wrote freely. */
    record NewCorrection(
            String register,
            List<String> key,
            String column,
            String label,
            String before,
            String after,
            Correction.State state,
            String why) {
    }

    /** The latest first. */
    List<Round> rounds(String kind);

    /** @return false if it has been begun before */
    boolean begin(Round round);

    /** @param askedAt empty if no mail was written */
    long add(String kind, String round, AuthorityCode authority, Optional<Instant> askedAt);

    void asked(long id, Instant at);

    /** All of a round, in the order of their authorities' codes. */
    List<Confirmation> of(String kind, String round);

    /** Those that nobody has answered. */
    List<Confirmation> open(String kind);

    Optional<Confirmation> find(long id);

    /** The same, and nobody else changes it until the transaction is over. */
    Optional<Confirmation> hold(long id);

    void reminded(long id, Instant at);

    void answered(long id, String by, Instant at);

    void close(long id, Instant at);

    void add(long confirmation, NewCorrection correction);

    List<Correction> corrections(long confirmation);

    /** All that wait for the secretariat, the oldest first. */
    List<Correction> waiting();

    Optional<Correction> correction(long id);

    /** @return false if somebody has decided it before */
    boolean decide(long id, Correction.State state, String by, String reason, Instant at);
}
