package dk.rammeaftale.task.model;

/** Which tasks somebody wants to see. */
public enum Whose {
    MINE("mine", "Mine"),
    GROUP("gruppe", "Min gruppes"),
    ALL("alle", "Alle"),
    /** Everybody's whose last day is over. */
    OVERDUE("over-tiden", "Over tiden");

    private final String word;
    private final String label;

    Whose(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it stands in an address. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
