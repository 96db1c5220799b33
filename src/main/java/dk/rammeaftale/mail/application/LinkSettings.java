package dk.rammeaftale.mail.application;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The address that links in mails begin with.
 *
 * @param baseUrl with or without a slash at its end; kept without
 */
@Validated
@ConfigurationProperties("rammeaftale")
public record LinkSettings(
        @Pattern(regexp = "https?://\\S+") @DefaultValue("http://localhost:8080") String baseUrl) {

    public LinkSettings {
        baseUrl = baseUrl.replaceFirst("/+$", "");
    }
}
