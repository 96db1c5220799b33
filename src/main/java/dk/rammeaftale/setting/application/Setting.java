package dk.rammeaftale.setting.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A setting that may change from a day on.
 *
 * @param name      as in the file: {@code rammeaftale.hearing.days}
 * @param label     in Danish: what it decides
 * @param source    in Danish: where the value comes from, as the domain knows it
 * @param fallback  the value of the file or the environment, as it is entered
 * @param choices   the values there are with their Danish words; empty where it is written freely
 * @param hint      in Danish: how it is written
 * @param reading   turns what was entered into the value; throws {@link IllegalArgumentException} with a Danish sentence
 */
public record Setting<T>(
        String name,
        String label,
        String source,
        String fallback,
        Map<String, String> choices,
        String hint,
        Function<String, T> reading) {

    /** One that is on or off. */
    public static Setting<Boolean> ofYesOrNo(String name, String label, String source, boolean fallback) {
        return ofChoice(name, label, source, String.valueOf(fallback), choices("true", "ja", "false", "nej"), Boolean::valueOf);
    }

    /** One of a few values. */
    public static <T> Setting<T> ofChoice(String name, String label, String source, String fallback,
            Map<String, String> choices, Function<String, T> reading) {
        return new Setting<>(name, label, source, fallback, choices, "", entered -> {
            if (!choices.containsKey(entered)) {
                throw new IllegalArgumentException(
                        "Vælg en af mulighederne: " + String.join(", ", choices.values()) + ".");
            }
            return reading.apply(entered);
        });
    }

    /** A whole number. */
    public static Setting<Integer> ofNumber(
            String name, String label, String source, int fallback, int least, int most) {
        String hint = "Et helt tal mellem %d og %d.".formatted(least, most);
        return new Setting<>(name, label, source, String.valueOf(fallback), Map.of(), hint, entered -> {
            if (!entered.matches("\\d{1,6}") || Integer.parseInt(entered) < least || Integer.parseInt(entered) > most) {
                throw new IllegalArgumentException("Skriv et helt tal mellem %d og %d.".formatted(least, most));
            }
            return Integer.valueOf(entered);
        });
    }

    /** Several values, written with commas between them. */
    public static <E, T> Setting<T> ofList(String name, String label, String source, List<String> fallback, String hint,
            Function<String, E> each, Function<List<E>, T> all) {
        return new Setting<>(name, label, source, String.join(", ", fallback), Map.of(), hint, entered -> {
            List<String> parts = entered.isBlank() ? List.of() : List.of(entered.split(",", -1));
            return all.apply(parts.stream().map(part -> each.apply(part.strip())).toList());
        });
    }

    /** Values and their words, in order. */
    public static Map<String, String> choices(String... valuesAndWords) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int at = 0; at < valuesAndWords.length; at += 2) {
            choices.put(valuesAndWords[at], valuesAndWords[at + 1]);
        }
        return choices;
    }

    /** The value as people read it. */
    public String inWords(String value) {
        return value.isBlank() ? "ingen" : choices.getOrDefault(value, value);
    }
}
