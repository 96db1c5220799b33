package dk.rammeaftale.meeting.application;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When items for a meeting are called for.
 *
 * @param callDays     how many days before the hand-in deadline the call goes out
 * @param reminderDays how many days before the hand-in deadline those on the mailing list are reminded
 */
@Validated
@ConfigurationProperties("rammeaftale.meeting")
record CallSettings(@Min(0) @DefaultValue("14") int callDays, @Min(0) @DefaultValue("3") int reminderDays) {
}
