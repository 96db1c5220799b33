package dk.rammeaftale.mail.model;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a business room wants to have written to somebody.
 *
 * @param to       the one recipient
 * @param role     the first line of the mail, in Danish: in which role one is written to
 * @param template the name of the texts under {@code src/main/resources/mail}
 * @param values   what the texts need: strings, numbers, lists and maps, never null
 * @param thread   the case number that the mails of one case share
 */
public record Letter(EmailAddress to, String role, String template, Map<String, Object> values, String thread) {

    private static final Pattern TEMPLATE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_THREAD = 100;

    public Letter {
        if (role.isBlank()) {
            throw new IllegalArgumentException("a letter says in which role one is written to");
        }
        if (!TEMPLATE_NAME.matcher(template).matches()) {
            throw new IllegalArgumentException("not the name of a template: " + template);
        }
        if (thread.isBlank() || thread.length() > LONGEST_THREAD) {
            throw new IllegalArgumentException("a letter belongs to a case");
        }
        values = Map.copyOf(values);
    }
}
