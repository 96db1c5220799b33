package dk.rammeaftale.richtext;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an item of Word's lists: "·", "3.", "b)".
 *
 * @param type as HTML names it: {@code 1}, {@code a}, {@code A}, {@code i}, {@code I}; empty for a bullet
 */
record ListMark(String type, int number) {

    static final ListMark BULLET = new ListMark("", 1);

    private static final Pattern COUNTED = Pattern.compile("\\(?(?:[0-9]+\\.)*([0-9]{1,4})[.):]*");
    private static final Pattern LETTERED = Pattern.compile("\\(?([a-zA-Z]+)[.)]+");
    private static final Pattern ROMAN = Pattern.compile("(?i)c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
    private static final Map<Character, Integer> ROMANS = Map.of('i', 1, 'v', 5, 'x', 10, 'l', 50, 'c', 100);
    private static final int LONGEST_BULLET = 2;

    /**
     * The mark as it goes on after the one before.
     *
     * @return nothing if it is rather a word, which is then part of the text
     */
    static Optional<ListMark> read(String written, ListMark before) {
        String mark = written.strip();
        Matcher counted = COUNTED.matcher(mark);
        if (counted.matches()) {
            return Optional.of(new ListMark("1", Integer.parseInt(counted.group(1))));
        }
        Matcher lettered = LETTERED.matcher(mark);
        if (lettered.matches()) {
            Optional<ListMark> letters = lettered(lettered.group(1), before);
            if (letters.isPresent()) {
                return letters;
            }
        }
        return mark.codePointCount(0, mark.length()) <= LONGEST_BULLET ? Optional.of(BULLET) : Optional.empty();
    }

    private static Optional<ListMark> lettered(String letters, ListMark before) {
        boolean capital = Character.isUpperCase(letters.charAt(0));
        String small = letters.toLowerCase(Locale.ROOT);
        ListMark roman = ROMAN.matcher(small).matches() ? new ListMark(capital ? "I" : "i", roman(small)) : null;
        ListMark letter = letters.length() == 1 ? new ListMark(capital ? "A" : "a", small.charAt(0) - 'a' + 1) : null;
        if (roman != null && (letter == null || roman.follows(before) || (roman.number() == 1 && !letter.follows(before)))) {
            return Optional.of(roman);
        }
        return Optional.ofNullable(letter);
    }

    boolean follows(ListMark before) {
        return before != null && before.type.equals(type) && (isBullet() || before.number + 1 == number);
    }

    boolean isBullet() {
        return type.isEmpty();
    }

    private static int roman(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ROMANS.get(letters.charAt(i));
            boolean taken = i + 1 < letters.length() && ROMANS.get(letters.charAt(i + 1)) > value;
            number += taken ? -value : value;
        }
        return number;
    }
}
