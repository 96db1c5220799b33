package dk.rammeaftale.mail.application;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that answers come to. It belongs to the service alone: whatever lies in its folder is taken in.
 *
 * @param host     the IMAP server; without one nothing is read
 * @param port     0: the one of the protocol
 * @param folder   the folder that mail arrives in
 * @param interval how often it is read
 * @param timeout  for connecting to the server, and for each of its answers
 * @param largest  of a larger mail only the head is taken in
 */
@Validated
@ConfigurationProperties("rammeaftale.inbox")
record InboxSettings(
        @Pattern(regexp = "imaps?") @DefaultValue("imaps") String protocol,
        String host,
        @Min(0) @Max(65_535) @DefaultValue("0") int port,
        String username,
        String password,
        @NotBlank @DefaultValue("INBOX") String folder,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("PT1M") Duration interval,
        @NotNull @DurationMin(millis = 100) @DefaultValue("PT20S") Duration timeout,
        @NotNull @DefaultValue("40MB") DataSize largest) {

    boolean isWatched() {
        return StringUtils.hasText(host);
    }

    /** Names the account and its folder, in which the server numbers the mails. */
    String mailbox() {
        return username + "@" + host + "/" + folder;
    }

    @AssertTrue(message = "rammeaftale.inbox.host kræver også rammeaftale.inbox.username og rammeaftale.inbox.password")
    boolean isComplete() {
        return !isWatched() || StringUtils.hasText(username) && StringUtils.hasLength(password);
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "InboxSettings[" + protocol + "://" + mailbox() + "]";
    }
}
