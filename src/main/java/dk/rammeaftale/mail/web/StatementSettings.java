package dk.rammeaftale.mail.web;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The accessibility statement of the service, which its owner gives elsewhere.
 *
 * @param wasUrl its address; empty until there is one
 */
@Validated
@ConfigurationProperties("rammeaftale")
record StatementSettings(
        @Pattern(regexp = "(https?://\\S+)?", message = "skal være en adresse, der begynder med https:// eller http://")
        @DefaultValue("") String wasUrl) {

    Optional<String> address() {
        return Optional.of(wasUrl).filter(address -> !address.isEmpty());
    }
}
