package dk.rammeaftale.task.application;

import java.time.Instant;
import java.util.Optional;

/** The start forms that have been sent, by the marks of their pages. */
public interface SentForms {

    /** Who sent it, and what it started. */
    record Sent(String process, String by, Optional<String> number) {
    }

    /**
     * Waits for another sending of the same page that is not over yet.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it has been sent
     */
    void add(String mark, String process, String by, Instant at);

    void started(String mark, String number);

    Optional<Sent> find(String mark);

    void removeBefore(Instant moment);
}
