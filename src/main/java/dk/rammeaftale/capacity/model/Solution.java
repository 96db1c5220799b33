package dk.rammeaftale.capacity.model;

import java.util.Arrays;
import java.util.Optional;

/** What the operator does after remarks that must be resolved. */
public enum Solution {
    REVISED("Forslaget ændres"),
    UNCHANGED("Forslaget fastholdes med en forklaring"),
    WITHDRAWN("Forslaget trækkes");

    private final String label;

    Solution(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Solution> named(String name) {
        return Arrays.stream(values()).filter(solution -> solution.name().equals(name)).findFirst();
    }
}
