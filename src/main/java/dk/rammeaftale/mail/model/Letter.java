package dk.rammeaftale.mail.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a business room wants to have written to somebody.
 *
 * @param to            the one recipient
 * @param role          the first line of the mail, in Danish: in which role one is written to
 * @param template      the name of the texts under {@code src/main/resources/mail}
 * @param values        what the texts need: strings, numbers, lists and maps, never null
 * @param thread        the case number that the mails of one case share
 * @param links         the personal links in it: the name of the value that holds the address, and the link's id
 * @param personalReply whether answers go to an address of this mail's own
 * @param notBefore     the moment it waits for, if it is not to leave at once
 * @param files         what hangs on it, by the ids of files that are kept for mails
 */
public record Letter(EmailAddress to, String role, String template, Map<String, Object> values, String thread,
        Map<String, Long> links, boolean personalReply, Optional<Instant> notBefore,
        List<Long> files) {

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
        links = Map.copyOf(links);
        files = List.copyOf(files);
    }

    /** A letter without personal links that leaves at once. */
    public Letter(EmailAddress to, String role, String template, Map<String, Object> values, String thread) {
        this(to, role, template, values, thread, Map.of(), false, Optional.empty(), List.of());
    }

    /** The letter with the whole address of a personal link as one more value; its token is minted when it leaves. */
    public Letter withLink(String name, long link) {
        Map<String, Long> more = new HashMap<>(links);
        more.put(name, link);
        return new Letter(to, role, template, values, thread, more, personalReply, notBefore, files);
    }

    /** The letter with a reply address of its own, by which an answer is known for an answer to this very mail. */
    public Letter withPersonalReply() {
        return new Letter(to, role, template, values, thread, links, true, notBefore, files);
    }

    /** The letter, written now and sent at this moment or later. */
    public Letter withNotBefore(Instant moment) {
        return new Letter(to, role, template, values, thread, links, personalReply, Optional.of(moment), files);
    }

    /** The letter with these files hanging on it, in this order. */
    public Letter withFiles(List<Long> kept) {
        return new Letter(to, role, template, values, thread, links, personalReply, notBefore, kept);
    }
}
