package dk.rammeaftale.capacity.model;

import java.util.Arrays;
import java.util.Optional;

/** How an operator contacted an affected municipality. */
public enum ContactWay {
    MAIL("Mail"),
    PHONE("Telefon"),
    MEETING("Møde");

    private final String label;

    ContactWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<ContactWay> named(String name) {
        return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
    }
}
