package dk.rammeaftale.hearing.model;

import java.util.Optional;

/** A field of a survey as it was entered, under the names {@code field_N_label}, {@code field_N_type}, {@code field_N_options}. */
public record EnteredSurveyField(int number, Optional<String> label, Optional<String> type, Optional<String> options) {

    public boolean isEmpty() {
        return label.isEmpty() && type.isEmpty() && options.isEmpty();
    }

    /** The name of the first part that was entered. */
    public String firstName() {
        return named(label.isPresent() ? "label" : type.isPresent() ? "type" : "options");
    }

    String named(String part) {
        return "field_%d_%s".formatted(number, part);
    }
}
