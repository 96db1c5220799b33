package dk.rammeaftale.capacity.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When results are told.
 *
 * @param delay how long the secretariat alone knows a result, at least
 */
@Validated
@ConfigurationProperties("rammeaftale.results")
record ResultSettings(@NotNull @DurationMin(seconds = 0) @DefaultValue("PT1H") Duration delay) {
}
