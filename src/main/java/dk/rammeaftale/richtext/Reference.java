package dk.rammeaftale.richtext;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text says when it names an item or an attachment whose number may still change: "jf. punkt 1.2", "bilag 4". */
public record Reference(Kind kind, long id) {

    public enum Kind {
        ITEM("punkt"),
        ATTACHMENT("bilag");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static final Pattern TOKEN = Pattern.compile("\\[(punkt|bilag):([1-9][0-9]{0,17})]");

    public Reference {
        if (id < 1) {
            throw new IllegalArgumentException("no such reference: " + id);
        }
    }

    /** How it stands in a text, e.g. {@code [punkt:12]}. */
    public String token() {
        return "[" + kind.word + ":" + id + "]";
    }

    /** Where a link to it leads on the page that shows both, e.g. {@code punkt-12}. */
    public String anchor() {
        return kind.word + "-" + id;
    }

    /** The reference that is written as exactly this, if it is one. */
    public static Optional<Reference> parse(String token) {
        return TOKEN.matcher(token).results()
                .filter(found -> found.group().equals(token))
                .findFirst()
                .map(Reference::from);
    }

    /** What {@link #TOKEN} has found. */
    static Reference from(MatchResult found) {
        Kind kind = found.group(1).equals(Kind.ITEM.word) ? Kind.ITEM : Kind.ATTACHMENT;
        return new Reference(kind, Long.parseLong(found.group(2)));
    }
}
