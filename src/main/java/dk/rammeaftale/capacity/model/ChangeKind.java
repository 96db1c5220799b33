package dk.rammeaftale.capacity.model;

import java.util.Arrays;
import java.util.Optional;

/** What an operator proposes to do with the places of a facility. */
public enum ChangeKind {
    CHANGE("Ændring af antal pladser"),
    CLOSURE("Lukning af hele tilbuddet"),
    NEW("Nyt tilbud");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<ChangeKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
