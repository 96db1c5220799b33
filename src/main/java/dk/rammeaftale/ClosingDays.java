package dk.rammeaftale;

import dk.rammeaftale.setting.application.OfferedSettings;
import dk.rammeaftale.setting.application.Setting;
import dk.rammeaftale.setting.application.Settings;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The closing days that hold on a day: those of the file or the environment, until they are changed. */
@Component
class ClosingDays implements OfferedSettings {

    private final Settings settings;
    private final Setting<Set<MonthDay>> closingDays;

    ClosingDays(Settings settings, CalendarSettings file) {
        this.settings = settings;
        this.closingDays = Setting.ofList(
                "rammeaftale.calendar.closing-days",
                "Lukkedage, som ikke er helligdage (måned-dag)",
                "praksis i offentlig forvaltning: 5. juni, 24. og 31. december",
                file.closingDays().stream().sorted().toList(),
                "Datoer som 06-05 (måned-dag) med komma imellem. Tomt: ingen. Frister, der allerede er sat, flyttes ikke.",
                CalendarSettings::monthDay,
                Set::copyOf);
    }

    @Override
    public String title() {
        return "Kalender";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(closingDays);
    }

    Set<MonthDay> on(LocalDate day) {
        return settings.on(closingDays, day);
    }
}
