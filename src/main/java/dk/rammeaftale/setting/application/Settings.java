package dk.rammeaftale.setting.application;

import dk.rammeaftale.setting.model.SettingChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Answers what a setting is on a day. A change can only be made for a later day, so the answer for a day that has begun never
 * changes. The changes are read again each day, after a change on this node, and every five minutes for those of other nodes: only
 * what is planned can be unknown for so long.
 */
@Component
public class Settings {

    /** A day in Denmark. */
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final long FRESH = 300_000_000_000L;

    private final SettingRegister register;
    private final Clock clock;
    private volatile Read known;

    Settings(SettingRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The value in force on a day. */
    public <T> T on(Setting<T> setting, LocalDate day) {
        return setting.reading().apply(entered(setting, day));
    }

    /** The value in force on a day as it is entered. */
    String entered(Setting<?> setting, LocalDate day) {
        return changes().stream()
                .filter(change -> change.name().equals(setting.name()) && change.holdsOn(day))
                .max(Comparator.comparing(SettingChange::effectiveOn).thenComparing(SettingChange::id))
                .map(SettingChange::value)
                .orElse(setting.fallback());
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The changes are read again at the next question. */
    public void readAgain() {
        known = null;
    }

    private List<SettingChange> changes() {
        LocalDate today = today();
        Read read = known;
        if (read == null || !read.on().equals(today) || System.nanoTime() - read.at() > FRESH) {
            read = new Read(register.all(), today, System.nanoTime());
            known = read;
        }
        return read.changes();
    }

    private record Read(List<SettingChange> changes, LocalDate on, long at) {
    }
}
