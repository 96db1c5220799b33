package dk.rammeaftale.hearing.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a survey: what is asked, and what may be answered.
 *
 * @param number  1 to 20
 * @param options what there is to choose between; empty unless it is a choice
 */
public record SurveyField(int number, String label, Type type, List<String> options) {

    public SurveyField {
        options = List.copyOf(options);
    }

    /** What an answer to the field is. */
    public enum Type {
        NUMBER("Tal"),
        CHOICE("Valg"),
        TEXT("Tekst"),
        FILE("Fil");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** In Danish, for the one who makes the survey. */
        public String label() {
            return label;
        }

        public static Optional<Type> named(String name) {
            return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
        }
    }

    /** The name under which it is answered: {@code field_1}. */
    public String name() {
        return "field_" + number;
    }

    /** The options as forms offer them: what is sent, and what is read. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        options.forEach(option -> choices.put(option, option));
        return choices;
    }
}
