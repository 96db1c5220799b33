package dk.rammeaftale.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant FIRST = Instant.parse("2026-12-11T09:00:00Z");

    @Test
    void the_waits_grow_and_end_within_three_days() {
        List<Duration> waits = new ArrayList<>();
        Instant now = FIRST;
        for (int attempts = 1; ; attempts++) {
            Optional<Instant> next = RetryPlan.next(attempts, FIRST, now);
            if (next.isEmpty()) {
                break;
            }
            waits.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(waits.subList(0, 7)).containsExactly(
                Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
                Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(8));
        assertThat(Duration.between(FIRST, now)).isBetween(Duration.ofHours(64), Duration.ofHours(72));
    }
}
