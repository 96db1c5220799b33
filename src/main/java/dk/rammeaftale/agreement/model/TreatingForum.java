package dk.rammeaftale.agreement.model;

import java.util.Arrays;
import java.util.Optional;

/** Who has treated what a council reserved or rejected. */
public enum TreatingForum {
    DASSOS("DASSOS"),
    KKR("KKR"),
    DASSOS_AND_KKR("DASSOS og KKR");

    private final String label;

    TreatingForum(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }

    public static Optional<TreatingForum> named(String name) {
        return Arrays.stream(values()).filter(forum -> forum.name().equals(name)).findFirst();
    }
}
