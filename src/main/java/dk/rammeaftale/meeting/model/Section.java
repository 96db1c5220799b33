package dk.rammeaftale.meeting.model;

import java.util.Arrays;
import java.util.Optional;

/** The parts of an agenda, in their order (agenda and minutes of DASSOS, 3 November 2023). */
public enum Section {
    DECISION("Beslutningspunkter"),
    INFORMATION("Orienteringspunkter"),
    COMING("Punkter til kommende møder");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    /** In Danish, as the agenda says it. */
    public String label() {
        return label;
    }

    /** The first part of the numbers of its items. */
    public int number() {
        return ordinal() + 1;
    }

    public static Optional<Section> named(String name) {
        return Arrays.stream(values()).filter(section -> section.name().equals(name)).findFirst();
    }
}
