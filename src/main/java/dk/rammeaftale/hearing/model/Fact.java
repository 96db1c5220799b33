package dk.rammeaftale.hearing.model;

import java.util.Map;

/** A line of what the members are asked about: a Danish label and what stands behind it. */
public record Fact(String label, String content) {

    /** The form in which mail templates list facts. */
    public Map<String, String> asMap() {
        return Map.of("label", label, "value", content);
    }
}
