package dk.rammeaftale;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running service: one context for all of them, on H2 and, in the second run, on a real PostgreSQL. Time
 * stands still until a test moves it; nothing happens in the background.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("service")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "rammeaftale.clock.tick=false",
            // Else a test that moves time past a September would get an agreement that it does not ask for.
            "rammeaftale.agreement.opens=",
            "rammeaftale.directory.confirmed-on=",
            "rammeaftale.facility.confirmed-on=",
            // Tests begin with the registers alone.
            "rammeaftale.sample.history=false",
            "rammeaftale.base-url=http://localhost:8080",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServiceTest {
}
