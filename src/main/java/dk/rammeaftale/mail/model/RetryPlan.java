package dk.rammeaftale.mail.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long to wait before a mail that was not taken is offered again: longer each time, and three days at most. */
public final class RetryPlan {

    private static final List<Duration> FIRST_WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    private static final Duration LATER_WAITS = Duration.ofHours(8);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private RetryPlan() {
    }

    /** The next attempt after so many; empty when the last one was the last. */
    public static Optional<Instant> next(int attempts, Instant firstAttempt, Instant now) {
        Duration wait = attempts <= FIRST_WAITS.size() ? FIRST_WAITS.get(attempts - 1) : LATER_WAITS;
        return Optional.of(now.plus(wait)).filter(next -> !next.isAfter(firstAttempt.plus(PATIENCE)));
    }
}
