package dk.rammeaftale.mail.model;

import java.util.function.UnaryOperator;

/** The finished words of a mail, the same in plain text and in HTML; the subject is one line. */
public record RenderedMail(String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 200;
    private static final String ONE_SPACE = " ";

    public RenderedMail {
        subject = shortened(subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", ONE_SPACE).strip());
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("a mail has a subject");
        }
        text = tidy(text, 2);
        html = tidy(html, 1);
    }

    /** The mail with all its words changed alike. */
    public RenderedMail with(UnaryOperator<String> change) {
        return new RenderedMail(change.apply(subject), change.apply(text), change.apply(html));
    }

    /**
     * No blanks at the end of a line, no more line ends in a row than that, and one at the end. PostgreSQL stores no NUL,
     * and no mail needs a control character. By hand, and not by expressions: every mail that is read passes through here.
     */
    private static String tidy(String text, int lineEnds) {
        char[] tidy = text.toCharArray();
        int end = 0;
        for (char next : text.toCharArray()) {
            if (next == '\n') {
                end = endWithout(tidy, end, " \t");
                if (end - endWithout(tidy, end, "\n") < lineEnds) {
                    tidy[end++] = next;
                }
            } else if (next == '\t' || !Character.isISOControl(next)) {
                tidy[end++] = next;
            }
        }
        return new String(tidy, 0, end).strip() + "\n";
    }

    private static int endWithout(char[] text, int end, String characters) {
        int shorter = end;
        while (shorter > 0 && characters.indexOf(text[shorter - 1]) >= 0) {
            shorter--;
        }
        return shorter;
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
