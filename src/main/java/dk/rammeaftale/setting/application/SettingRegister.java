package dk.rammeaftale.setting.application;

import dk.rammeaftale.setting.model.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where changes of settings are kept. */
public interface SettingRegister {

    /** All changes, the first made first; the withdrawn ones among them. */
    List<SettingChange> all();

    void add(String name, String value, LocalDate effectiveOn, String by, Instant at, String reason);

    /** False if it is withdrawn already or its day has come. */
    boolean withdraw(long id, LocalDate today, String by, Instant at, String reason);
}
