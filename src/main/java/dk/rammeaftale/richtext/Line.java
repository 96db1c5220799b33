package dk.rammeaftale.richtext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The characters of one block as they come, each with its marks, and what they amount to: single spaces, none of them at
 * an end, and each mark around as much as it can be.
 */
final class Line {

    private static final char NEW_LINE = '\n';

    private final StringBuilder text = new StringBuilder();
    private final List<Marks> marks = new ArrayList<>();

    void add(String words, Marks how) {
        words.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                put(" ", how);
            } else if (isWritten(character)) {
                put(Character.toString(character), how);
            }
        });
    }

    void breakLine(Marks how) {
        put("\n", how);
    }

    private void put(String character, Marks how) {
        text.append(character);
        for (int i = 0; i < character.length(); i++) {
            marks.add(how);
        }
    }

    /** Word's optional hyphens and marks of order would hide a word from a search. */
    private static boolean isWritten(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Its paragraphs: an empty line inside a block ends one. */
    List<List<Inline>> paragraphs() {
        List<List<Inline>> paragraphs = new ArrayList<>();
        Line tidy = tidied();
        int from = 0;
        while (from < tidy.text.length()) {
            int end = tidy.text.indexOf("\n\n", from);
            end = end < 0 ? tidy.text.length() : end;
            paragraphs.add(tidy.inline(from, end, Set.of()));
            from = end;
            while (from < tidy.text.length() && tidy.text.charAt(from) == NEW_LINE) {
                from++;
            }
        }
        return paragraphs;
    }

    /** A space stands between two words of a line; its marks are what both have. */
    private Line tidied() {
        Line tidy = new Line();
        int newLines = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == NEW_LINE) {
                newLines++;
            } else if (character == ' ') {
                space = true;
            } else {
                if (!tidy.text.isEmpty()) {
                    Marks shared = tidy.marks.get(tidy.marks.size() - 1).sharedWith(marks.get(i));
                    if (newLines > 0) {
                        tidy.put(newLines > 1 ? "\n\n" : "\n", shared);
                    } else if (space) {
                        tidy.put(" ", shared);
                    }
                }
                newLines = 0;
                space = false;
                tidy.put(String.valueOf(character), marks.get(i));
            }
        }
        return tidy;
    }

    /** @param around the marks that already stand around this part */
    private List<Inline> inline(int from, int end, Set<Object> around) {
        List<Inline> inner = new ArrayList<>();
        int at = from;
        while (at < end) {
            Set<Object> more = new LinkedHashSet<>(marks.get(at).each());
            more.removeAll(around);
            if (more.isEmpty()) {
                int start = at;
                while (at < end && around.containsAll(marks.get(at).each())) {
                    at++;
                }
                words(text.substring(start, at), inner);
            } else {
                Object longest = null;
                int furthest = at;
                for (Object mark : more) {
                    int last = lastOf(mark, at, end);
                    if (last > furthest) {
                        furthest = last;
                        longest = mark;
                    }
                }
                Set<Object> outer = new LinkedHashSet<>(around);
                outer.add(longest);
                inner.add(Marks.around(longest, inline(at, furthest, outer)));
                at = furthest;
            }
        }
        return inner;
    }

    private int lastOf(Object mark, int from, int end) {
        int last = from;
        while (last < end && marks.get(last).each().contains(mark)) {
            last++;
        }
        return last;
    }

    private static void words(String text, List<Inline> inner) {
        int from = 0;
        for (int at = text.indexOf(NEW_LINE); at >= 0; at = text.indexOf(NEW_LINE, from)) {
            if (at > from) {
                inner.add(new Inline.Words(text.substring(from, at)));
            }
            inner.add(new Inline.Break());
            from = at + 1;
        }
        if (from < text.length()) {
            inner.add(new Inline.Words(text.substring(from)));
        }
    }
}
