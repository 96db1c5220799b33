package dk.rammeaftale.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a character is written.
 *
 * @param address where its link leads; null outside links
 */
record Marks(String address, boolean strong, boolean emphasis, boolean underline) {

    static final Marks NONE = new Marks(null, false, false, false);

    Marks linkedTo(String where) {
        return new Marks(where, strong, emphasis, underline);
    }

    Marks stronger() {
        return new Marks(address, true, emphasis, underline);
    }

    Marks emphasised() {
        return new Marks(address, strong, true, underline);
    }

    Marks underlined() {
        return new Marks(address, strong, emphasis, true);
    }

    /** What both have: a space belongs to a mark only where the mark goes on after it. */
    Marks sharedWith(Marks other) {
        return new Marks(
                Objects.equals(address, other.address) ? address : null,
                strong && other.strong,
                emphasis && other.emphasis,
                underline && other.underline);
    }

    /** One by one; equal ones are the same mark. */
    List<Object> each() {
        List<Object> marks = new ArrayList<>();
        if (address != null) {
            marks.add(address);
        }
        if (strong) {
            marks.add(Kind.STRONG);
        }
        if (emphasis) {
            marks.add(Kind.EMPHASIS);
        }
        if (underline) {
            marks.add(Kind.UNDERLINE);
        }
        return marks;
    }

    static Inline around(Object mark, List<Inline> inner) {
        if (mark instanceof String address) {
            return new Inline.Link(address, inner);
        }
        return switch ((Kind) mark) {
            case STRONG -> new Inline.Strong(inner);
            case EMPHASIS -> new Inline.Emphasis(inner);
            case UNDERLINE -> new Inline.Underline(inner);
        };
    }

    private enum Kind { STRONG, EMPHASIS, UNDERLINE }
}
