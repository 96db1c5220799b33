package dk.rammeaftale.mail.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a CPR number: ten digits that begin with a valid date. The check digit (modulus 11) says
 * nothing: since October 2007 numbers are given out that do not satisfy it.
 */
public final class CitizenNumbers {

    public static final String REMOVED = "[fjernet]";

    private static final String SPACE = "[ \\t]";
    private static final String UNSEEN = "\u00ad*";
    private static final String HYPHEN =
            UNSEEN + SPACE + "{0,2}" + UNSEEN + "[-_]" + UNSEEN + "\\s{0,2}" + UNSEEN;
    private static final String GAP = UNSEEN + SPACE + "{0,2}" + UNSEEN;
    private static final String TWO_DIGITS = "(\\d{2})";

    /** In plain text: ddmmyy-nnnn, ddmmyynnnn, ddmmyy nnnn; or dd mm yy nnnn; or dd.mm.yy-nnnn, dd/mm/yy-nnnn. */
    private static final Pattern FORM = Pattern.compile("(?<!\\d)(?:"
            + TWO_DIGITS + TWO_DIGITS + TWO_DIGITS + "(?:" + HYPHEN + "|" + GAP + ")"
            + "|" + TWO_DIGITS + SPACE + TWO_DIGITS + SPACE + TWO_DIGITS + "(?:" + HYPHEN + "|" + SPACE + ")"
            + "|" + TWO_DIGITS + "[-./]" + TWO_DIGITS + "[-./]" + TWO_DIGITS + HYPHEN
            + ")(\\d{4})(?!\\d)");
    private static final int SERIAL = 10;
    /** What lies below it is what a plain keyboard writes. */
    private static final char BEYOND_ASCII = '\u0080';

    private CitizenNumbers() {
    }

    /** The numbers in a text, each once, in the form ddmmyy-nnnn. */
    public static List<String> in(String text) {
        return found(text).stream().map(CitizenNumbers::normalForm).distinct().toList();
    }

    /** The text with every number replaced. */
    public static String redact(String text) {
        StringBuilder redacted = new StringBuilder();
        int from = 0;
        for (MatchResult number : found(text)) {
            redacted.append(text, from, number.start()).append(REMOVED);
            from = number.end();
        }
        return redacted.append(text, from, text.length()).toString();
    }

    /** The form is tried only where digits begin: a text is long, has few, and every mail is read before it leaves. */
    private static List<MatchResult> found(String text) {
        char[] plain = plain(text);
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(new String(plain)).useTransparentBounds(true);
        int at = 0;
        while (at < plain.length) {
            int next = at + 1;
            if (isDigit(plain[at]) && matcher.region(at, plain.length).lookingAt()) {
                next = matcher.end();
                if (startsWithADate(matcher)) {
                    found.add(matcher.toMatchResult());
                }
            }
            at = next;
        }
        return found;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The text, character by character, as a plain keyboard would write it: other alphabets have digits too. */
    private static char[] plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(plain[i]);
        }
        return plain;
    }

    private static char plain(char character) {
        if (character < BEYOND_ASCII) {
            return character;
        }
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> Character.forDigit(Character.digit(character, 10), 10);
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            // The soft hyphen, and what joins or parts words without being seen.
            case Character.FORMAT -> '\u00ad';
            default -> character == '\u2212' ? '-' : character;
        };
    }

    private static String normalForm(MatchResult match) {
        return group(match, 1) + group(match, 2) + group(match, 3) + "-" + match.group(SERIAL);
    }

    private static String group(MatchResult match, int number) {
        for (int alternative = number; alternative < SERIAL; alternative += 3) {
            if (match.group(alternative) != null) {
                return match.group(alternative);
            }
        }
        throw new IllegalStateException("no group " + number);
    }

    private static boolean startsWithADate(MatchResult match) {
        int day = Integer.parseInt(group(match, 1));
        int month = Integer.parseInt(group(match, 2));
        int year = Integer.parseInt(group(match, 3));
        int seventhDigit = match.group(SERIAL).charAt(0) - '0';
        try {
            LocalDate.of(century(year, seventhDigit) + year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** The table of the CPR office: the seventh digit and the year tell the century of birth. */
    private static int century(int year, int seventhDigit) {
        if (seventhDigit <= 3) {
            return 1900;
        }
        if (seventhDigit == 4 || seventhDigit == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }
}
