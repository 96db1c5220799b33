package dk.rammeaftale.clock;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the demo's clock was moved, kept so that it survives a restart. */
@Component
@Profile("demo")
class StoredOffset {

    private final JdbcClient jdbc;

    StoredOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration read() {
        return jdbc.sql("select offset_millis from demo_clock").query(Long.class).optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void store(Duration offset) {
        int updated = jdbc.sql("update demo_clock set offset_millis = ?").param(offset.toMillis()).update();
        if (updated == 0) {
            jdbc.sql("insert into demo_clock (id, offset_millis) values (1, ?)").param(offset.toMillis()).update();
        }
    }
}
