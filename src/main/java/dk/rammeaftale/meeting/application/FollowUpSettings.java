package dk.rammeaftale.meeting.application;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded of what a meeting left them to do.
 *
 * @param minutesDays     how many days after a meeting the secretariat is reminded of minutes that are not out
 * @param actionPointDays how many days before an action point is due its owner is reminded, beside the day itself
 * @param termDays        how many days before a term ends the secretariat is reminded to have somebody appointed
 */
@Validated
@ConfigurationProperties("rammeaftale.follow-up")
record FollowUpSettings(
        @NotNull @DefaultValue({"3", "7"}) List<@Positive Integer> minutesDays,
        @Min(0) @DefaultValue("7") int actionPointDays,
        @Min(0) @DefaultValue("60") int termDays) {

    FollowUpSettings {
        minutesDays = minutesDays.stream().sorted().toList();
    }
}
