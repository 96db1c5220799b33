package dk.rammeaftale.setting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A new value of a setting from a day on.
 *
 * @param withdrawn who took it back before its day, when and why
 */
public record SettingChange(
        long id,
        String name,
        String value,
        LocalDate effectiveOn,
        String by,
        Instant at,
        String reason,
        Optional<Withdrawal> withdrawn) {

    /** Who has taken a planned change back. */
    public record Withdrawal(String by, Instant at, String reason) {
    }

    /** Whether it holds on a day, unless a later change does. */
    public boolean holdsOn(LocalDate day) {
        return withdrawn.isEmpty() && !effectiveOn.isAfter(day);
    }

    /** A change whose day has come is history; until then it can be taken back. */
    public boolean isPlanned(LocalDate today) {
        return withdrawn.isEmpty() && effectiveOn.isAfter(today);
    }
}
