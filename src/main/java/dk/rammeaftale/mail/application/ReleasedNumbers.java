package dk.rammeaftale.mail.application;

import java.time.Instant;

/** The fingerprints of the numbers that may leave in a case. */
public interface ReleasedNumbers {

    boolean contains(String thread, String fingerprint);

    /** Adding one twice changes nothing. */
    void add(String thread, String fingerprint, String by, Instant at);
}
