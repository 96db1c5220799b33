package dk.rammeaftale.meeting.model;

import java.util.Arrays;
import java.util.Optional;

/** Whether somebody who was asked to a meeting came to it. */
public enum Attendance {
    EXPECTED("Ikke registreret"),
    PRESENT("Til stede"),
    /** Somebody else came instead. */
    DEPUTY("Stedfortræder til stede"),
    ABSENT("Fraværende");

    private final String label;

    Attendance(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    public static Optional<Attendance> named(String name) {
        return Arrays.stream(values()).filter(attendance -> attendance.name().equals(name)).findFirst();
    }
}
