package dk.rammeaftale.richtext;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a link may lead: to the web, or to a mail. */
final class Address {

    private static final Pattern ALLOWED = Pattern.compile("(?i)(https?://[^/?#\\s]|mailto:[^\\s]).*");
    private static final int LONGEST = 2000;

    private Address() {
    }

    /** As it may be written into HTML and Markdown; nothing if it leads elsewhere. */
    static Optional<String> of(String written) {
        String address = written.replaceAll("\\p{Cntrl}", "").strip()
                .replace(" ", "%20")
                .replace("\"", "%22")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C");
        return Optional.of(address).filter(it -> it.length() <= LONGEST && ALLOWED.matcher(it).matches());
    }
}
