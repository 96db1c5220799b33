package dk.rammeaftale.setting.web;

import dk.rammeaftale.setting.application.Setting;
import dk.rammeaftale.setting.application.SettingChanges.Shown;
import java.util.List;
import java.util.Map;

/** A changeable setting as the pages show it. */
record SettingRow(
        String name,
        String label,
        String source,
        String value,
        String fallback,
        String hint,
        Map<String, String> choices,
        List<String> planned) {

    static SettingRow of(Shown shown) {
        Setting<?> setting = shown.setting();
        return new SettingRow(
                setting.name(),
                setting.label(),
                setting.source(),
                setting.inWords(shown.value()),
                setting.inWords(setting.fallback()),
                setting.hint(),
                setting.choices(),
                shown.planned().stream()
                        .map(change -> "%s fra %s".formatted(
                                setting.inWords(change.value()), ChangeRow.DAY.format(change.effectiveOn())))
                        .toList());
    }
}
