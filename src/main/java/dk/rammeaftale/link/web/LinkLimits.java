package dk.rammeaftale.link.web;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often personal links may be used, in requests a minute.
 *
 * @param perAddress from one address: all who sit behind one municipality's proxy, and the scanner that opens their mail
 * @param perToken   with the tokens of one link
 */
@Validated
@ConfigurationProperties("rammeaftale.link")
record LinkLimits(
        @Positive @DefaultValue("300") int perAddress,
        @Positive @DefaultValue("60") int perToken) {
}
