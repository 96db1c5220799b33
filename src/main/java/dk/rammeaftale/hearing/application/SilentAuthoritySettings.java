package dk.rammeaftale.hearing.application;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an authority is pointed out as silent.
 *
 * @param hearings how many hearings in a row it has been asked in and answered none of
 */
@Validated
@ConfigurationProperties("rammeaftale.hearing.silent-authorities")
record SilentAuthoritySettings(@Min(1) @DefaultValue("3") int hearings) {
}
