package dk.rammeaftale.journal.model;

import java.util.regex.Pattern;

/** The number of a case, {@code YYYY-NNN}: counted per year from 001, and longer when a year has more than 999. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{3,4}");

    /** @throws IllegalArgumentException if the text is no case number; ask {@link #isCaseNumber} first */
    public CaseNumber {
        if (!isCaseNumber(value)) {
            throw new IllegalArgumentException("no case number: " + value);
        }
    }

    public static CaseNumber of(int year, int number) {
        return new CaseNumber("%d-%03d".formatted(year, number));
    }

    public static boolean isCaseNumber(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    public int year() {
        return Integer.parseInt(value.substring(0, 4));
    }

    /** Which one of its year it is. */
    public int counted() {
        return Integer.parseInt(value.substring(5));
    }

    @Override
    public String toString() {
        return value;
    }
}
