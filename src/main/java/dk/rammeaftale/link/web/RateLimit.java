package dk.rammeaftale.link.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets each key through so many times a minute: every time uses up its share of the minute, and the minute that lies
 * ahead is all the credit there is. It is kept in memory because it protects the service and decides nothing: reading a
 * page must not write to the database, a restart may forget, and two nodes may allow twice as much.
 */
final class RateLimit {

    private static final Duration CREDIT = Duration.ofMinutes(1);
    /** Some ten megabytes; beyond it those are forgotten that have not come for longest. */
    private static final int MOST_KEYS = 100_000;

    private final Duration share;
    private final InstantSource clock;
    private final Map<Object, Instant> usedUntil = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > MOST_KEYS;
        }
    };

    RateLimit(int perMinute, InstantSource clock) {
        this.share = CREDIT.dividedBy(perMinute);
        this.clock = clock;
    }

    /** Uses the limit once; if it is used up already, how long to wait. */
    synchronized Optional<Duration> take(Object key) {
        Instant now = clock.instant();
        Instant latest = now.plus(CREDIT);
        Instant used = usedUntil.getOrDefault(key, now);
        // Later than any credit reaches: the clock of a test was turned back.
        boolean fresh = used.isBefore(now) || used.isAfter(latest);
        Instant next = (fresh ? now : used).plus(share);
        if (next.isAfter(latest)) {
            return Optional.of(Duration.between(latest, next));
        }
        usedUntil.put(key, next);
        return Optional.empty();
    }
}
