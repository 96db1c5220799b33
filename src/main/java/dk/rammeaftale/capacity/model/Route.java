package dk.rammeaftale.capacity.model;

import java.util.Arrays;
import java.util.Optional;

/** The two ways to DASSOS's approval (agreement note 2025, point 3). */
public enum Route {
    HEARING("Mailhøring"),
    MEETING("DASSOS-møde");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Route> named(String name) {
        return Arrays.stream(values()).filter(route -> route.name().equals(name)).findFirst();
    }
}
