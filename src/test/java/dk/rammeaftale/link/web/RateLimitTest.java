package dk.rammeaftale.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private Instant now = Instant.parse("2026-12-11T09:00:00Z");
    private final RateLimit limit = new RateLimit(60, () -> now);

    @Test
    void a_minute_holds_as_many_as_the_limit_says_and_no_more() {
        takes(60, "one");

        assertThat(limit.take("one")).contains(Duration.ofSeconds(1));
    }

    @Test
    void what_was_used_comes_back_little_by_little() {
        takes(60, "one");
        passes(Duration.ofSeconds(3));

        takes(3, "one");
        assertThat(limit.take("one")).contains(Duration.ofSeconds(1));
    }

    @Test
    void a_quiet_hour_saves_up_no_more_than_a_minute() {
        takes(60, "one");
        passes(Duration.ofHours(1));

        takes(60, "one");
        assertThat(limit.take("one")).isPresent();
    }

    @Test
    void being_refused_costs_nothing() {
        takes(60, "one");
        for (int i = 0; i < 100; i++) {
            limit.take("one");
        }
        passes(Duration.ofSeconds(1));

        takes(1, "one");
    }

    @Test
    void each_has_a_limit_of_its_own() {
        takes(60, "one");

        takes(60, "other");
    }

    @Test
    void a_clock_turned_back_shuts_nobody_out() {
        takes(60, "one");
        passes(Duration.ofDays(-30));

        takes(60, "one");
    }

    @Test
    void with_very_many_the_one_that_came_last_is_remembered() {
        takes(60, "one");
        for (int i = 0; i < 100_000; i++) {
            limit.take(i);
            if (i % 1_000 == 0) {
                assertThat(limit.take("one")).isPresent();
            }
        }

        assertThat(limit.take("one")).as("came all the time").isPresent();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private void takes(int times, String key) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.take(key)).isEmpty();
        }
    }
}
