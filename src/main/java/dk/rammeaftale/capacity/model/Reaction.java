package dk.rammeaftale.capacity.model;

/** Something that an affected municipality has said about a proposal, and the way it came to us. */
public record Reaction(Way way, String text) {

    /** By which way it came. */
    public enum Way {
        TOLD_BY_OPERATOR(""),
        ANSWERED(" (på svarsiden)"),
        ANSWERED_LATE(" (på svarsiden, efter at kontakten var dokumenteret)");

        private final String note;

        Way(String note) {
            this.note = note;
        }

        /** In Danish, to stand behind the municipality's name; empty for what the operator has written down. */
        public String note() {
            return note;
        }
    }
}
