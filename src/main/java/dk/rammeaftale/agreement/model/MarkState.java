package dk.rammeaftale.agreement.model;

import java.time.LocalDate;

/** How a milestone stands in the annual wheel on a day. */
public enum MarkState {
    DONE("Gennemført"),
    NOW("I gang"),
    /** Its day has passed, and it is neither done nor left out. */
    OVERDUE("Overskredet"),
    COMING("Kommer"),
    /** Skipped, or replaced by something else. */
    LEFT_OUT("Udgår");

    private final String label;

    MarkState(String label) {
        this.label = label;
    }

    static MarkState of(Milestone milestone, LocalDate day) {
        if (milestone.state().isLeftOut()) {
            return LEFT_OUT;
        }
        if (milestone.isOverdueOn(day)) {
            return OVERDUE;
        }
        return switch (milestone.state()) {
            case DONE -> DONE;
            case RUNNING -> NOW;
            default -> COMING;
        };
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
