package dk.rammeaftale.mail.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a CPR number: ten digits that begin with a valid date. The check digit (modulus 11) says
 * nothing: since October 2007 numbers are given out that do not satisfy it.
 */
public final class CitizenNumbers {

    public static final String REMOVED = "[fjernet]";

    private static final String SPACE = "[ \\t\u00a0]";
    /** The hyphen, and what word processors make of it. */
    private static final String HYPHEN = SPACE + "?[-\u2010-\u2015\u2212]" + SPACE + "?";
    private static final String TWO_DIGITS = "(\\d{2})";

    /** ddmmyy-nnnn, ddmmyynnnn, ddmmyy nnnn; or dd mm yy nnnn. */
    private static final Pattern FORM = Pattern.compile("(?<!\\d)(?:"
            + TWO_DIGITS + TWO_DIGITS + TWO_DIGITS + "(?:" + HYPHEN + "|" + SPACE + "?)"
            + "|" + TWO_DIGITS + SPACE + TWO_DIGITS + SPACE + TWO_DIGITS + "(?:" + HYPHEN + "|" + SPACE + ")"
            + ")(\\d{4})(?!\\d)");

    private CitizenNumbers() {
    }

    /** The numbers in a text, each once, in the form ddmmyy-nnnn. */
    public static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (startsWithADate(matcher)) {
                found.add(normalForm(matcher));
            }
        }
        return List.copyOf(found);
    }

    /** The text with every number replaced. */
    public static String redact(String text) {
        return FORM.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                startsWithADate(match) ? REMOVED : match.group()));
    }

    private static String normalForm(MatchResult match) {
        return group(match, 1) + group(match, 2) + group(match, 3) + "-" + match.group(7);
    }

    private static String group(MatchResult match, int number) {
        return match.group(number) != null ? match.group(number) : match.group(number + 3);
    }

    private static boolean startsWithADate(MatchResult match) {
        int day = Integer.parseInt(group(match, 1));
        int month = Integer.parseInt(group(match, 2));
        int year = Integer.parseInt(group(match, 3));
        int seventhDigit = match.group(7).charAt(0) - '0';
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
