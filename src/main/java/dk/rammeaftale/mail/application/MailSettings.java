package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who writes, and how long sending may take.
 *
 * @param from        the address mails come from
 * @param fromName    the name beside it
 * @param replyTo     where answers go, if not to {@code from}; personal reply addresses put a tag between it and its
 *                    {@code @}, so its mailbox must take plus addresses
 * @param secretariat who is told when a mail is held
 * @param lease       how long a node may keep a mail it is sending; must be longer than the slowest exchange with the
 *                    mail server
 * @param timeout     for connecting to the mail server, and for each of its answers
 */
@Validated
@ConfigurationProperties("rammeaftale.mail")
public record MailSettings(
        @NotNull @DefaultValue("rammeaftale@sekretariat.example") EmailAddress from,
        @NotBlank @DefaultValue("Det fælleskommunale social- og sundhedssekretariat") String fromName,
        EmailAddress replyTo,
        @NotEmpty @DefaultValue("sekretariatet@rammeaftale.example") List<EmailAddress> secretariat,
        @NotNull @DurationMin(minutes = 1) @DefaultValue("PT10M") Duration lease,
        @NotNull @DurationMin(millis = 100) @DefaultValue("PT20S") Duration timeout) {

    /** Where answers go, if not to {@code from}. */
    public Optional<EmailAddress> answersTo() {
        return Optional.ofNullable(replyTo);
    }

    /** Where the answers to one mail go: the reply address with the mail's tag, if it has both. */
    public Optional<EmailAddress> answersTo(Optional<String> tag) {
        return answersTo().map(base -> tag.map(base::tagged).orElse(base));
    }
}
