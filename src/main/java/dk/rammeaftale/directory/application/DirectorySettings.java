package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.ConfirmationCalendar;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the register of authorities and people is kept true.
 *
 * @param confirmedOn          the days of each year on which authorities are asked to confirm, as {@code --03-15}; empty for never
 * @param confirmedAfterBounce whether an authority is asked when mail to one of its addresses has come back
 */
@ConfigurationProperties("rammeaftale.directory")
record DirectorySettings(
        @DefaultValue({"--03-15", "--09-15"}) List<String> confirmedOn,
        @DefaultValue("true") boolean confirmedAfterBounce) {

    DirectorySettings {
        confirmedOn = List.copyOf(confirmedOn);
        ConfirmationCalendar.of(confirmedOn);
    }
}
