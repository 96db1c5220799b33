package dk.rammeaftale.clock;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ClockConfiguration {

    /** After a restart the demo's clock goes on from where it was moved to. */
    @Bean
    MovableClock clock(ObjectProvider<StoredOffset> storedOffset) {
        StoredOffset demo = storedOffset.getIfAvailable();
        return new MovableClock(Clock.systemUTC(), demo == null ? Duration.ZERO : demo.read());
    }
}
