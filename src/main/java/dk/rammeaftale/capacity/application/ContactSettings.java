package dk.rammeaftale.capacity.application;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How affected municipalities answer.
 *
 * @param linkDays how many days after its case's decision a personal link still works
 */
@Validated
@ConfigurationProperties("rammeaftale.contact")
record ContactSettings(@Min(0) @DefaultValue("30") int linkDays) {
}
