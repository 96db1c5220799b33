package dk.rammeaftale.agreement.application;

import jakarta.validation.constraints.NotBlank;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How agreements are opened, reminded of and submitted.
 *
 * @param opens             the day in the odd year before on which the next agreement is opened, as {@code --09-01}; empty for never
 * @param nationalAuthority who it is submitted to
 * @param reminderDays      days before the final date on which authorities that have not decided are reminded
 */
@Validated
@ConfigurationProperties("rammeaftale.agreement")
public record AgreementSettings(
        @DefaultValue("--09-01") String opens,
        @NotBlank @DefaultValue("Social- og Boligstyrelsen") String nationalAuthority,
        @DefaultValue({"60", "30", "14", "7"}) List<Integer> reminderDays) {

    public AgreementSettings {
        reminderDays = List.copyOf(reminderDays);
        if (!opens.isEmpty()) {
            MonthDay.parse(opens);
        }
    }

    public Optional<MonthDay> opensOn() {
        return opens.isEmpty() ? Optional.empty() : Optional.of(MonthDay.parse(opens));
    }
}
