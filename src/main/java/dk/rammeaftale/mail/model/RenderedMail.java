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
        text = tidy(text).replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
        html = tidy(html).replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{2,}", "\n").strip() + "\n";
    }

    /** The mail with all its words changed alike. */
    public RenderedMail with(UnaryOperator<String> change) {
        return new RenderedMail(change.apply(subject), change.apply(text), change.apply(html));
    }

    /** PostgreSQL stores no NUL, and no mail needs a control character. */
    private static String tidy(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
