package dk.rammeaftale.directory.model;

import java.util.regex.Pattern;

/** The official code of a Danish municipality or region, e.g. {@code 791} for Viborg. */
public record AuthorityCode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{2,3}");

    /** @throws IllegalArgumentException if the text has not the form of a code; ask {@link #isCode} first */
    public AuthorityCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not an authority's code: " + value);
        }
    }

    public static boolean isCode(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
