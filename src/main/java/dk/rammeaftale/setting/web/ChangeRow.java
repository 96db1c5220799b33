package dk.rammeaftale.setting.web;

import dk.rammeaftale.setting.application.Setting;
import dk.rammeaftale.setting.model.SettingChange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A change of a setting as the page shows it; what is unknown is empty. */
record ChangeRow(
        long id, String value, String effectiveOn, String by, String at, String reason, String state, boolean planned) {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH).withZone(ZoneId.of("Europe/Copenhagen"));
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);

    /** @param names from username to name */
    static ChangeRow of(SettingChange change, Setting<?> setting, LocalDate today, UnaryOperator<String> names) {
        return new ChangeRow(
                change.id(),
                setting.inWords(change.value()),
                DAY.format(change.effectiveOn()),
                names.apply(change.by()),
                moment(change.at()),
                change.reason(),
                state(change, today, names),
                change.isPlanned(today));
    }

    private static String state(SettingChange change, LocalDate today, UnaryOperator<String> names) {
        return change.withdrawn()
                .map(taken -> "trukket tilbage %s af %s: %s".formatted(moment(taken.at()), names.apply(taken.by()), taken.reason()))
                .orElse(change.isPlanned(today) ? "planlagt" : "trådt i kraft");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
