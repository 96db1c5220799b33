package dk.rammeaftale.richtext;

import java.util.List;

/** What a line is made of. */
sealed interface Inline {

    record Words(String text) implements Inline {
    }

    /** A new line in the same block. */
    record Break() implements Inline {
    }

    record Strong(List<Inline> inner) implements Inline {
    }

    record Emphasis(List<Inline> inner) implements Inline {
    }

    record Underline(List<Inline> inner) implements Inline {
    }

    record Link(String address, List<Inline> inner) implements Inline {
    }
}
