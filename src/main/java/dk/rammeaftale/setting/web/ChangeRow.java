package dk.rammeaftale.setting.web;

import dk.rammeaftale.setting.application.Setting;
import dk.rammeaftale.setting.model.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A change of a setting as the page shows it; what is unknown is empty. */
record ChangeRow(
        long id, String value, String effectiveOn, String by, String at, String reason, String state, boolean planned) {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' H.mm", DANISH).withZone(ZoneId.of("Europe/Copenhagen"));
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);

    static ChangeRow of(SettingChange change, Setting<?> setting, LocalDate today) {
        return new ChangeRow(
                change.id(),
                setting.inWords(change.value()),
                DAY.format(change.effectiveOn()),
                change.by(),
                moment(change.at()),
                change.reason(),
                state(change, today),
                change.isPlanned(today));
    }

    private static String state(SettingChange change, LocalDate today) {
        return change.withdrawn()
                .map(taken -> "trukket tilbage %s af %s: %s".formatted(moment(taken.at()), taken.by(), taken.reason()))
                .orElse(change.isPlanned(today) ? "planlagt" : "trådt i kraft");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
