package dk.rammeaftale.facility.application;

import dk.rammeaftale.directory.model.ConfirmationCalendar;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the register of facilities is kept true.
 *
 * @param confirmedOn the day of each year on which operators are asked to confirm, as {@code --05-01}; empty for never
 */
@ConfigurationProperties("rammeaftale.facility")
record FacilitySettings(@DefaultValue("--05-01") List<String> confirmedOn) {

    FacilitySettings {
        confirmedOn = List.copyOf(confirmedOn);
        ConfirmationCalendar.of(confirmedOn);
    }
}
