package dk.rammeaftale.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with headings, lists, tables, links and references.
 *
 * @param html the one HTML fragment for this text, as {@link RichTexts} writes it: nothing in it can do harm, {@code <},
 *             {@code >} and {@code &} stand in it as tags and entities only, and blocks are closed. Nobody else makes one
 */
public record RichText(String html) {

    public static final RichText EMPTY = new RichText("");

    private static final String GONE = "(henvisning udgået)";
    /** A tag, or what stands between two. */
    private static final Pattern PIECE = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>|[^<]+");
    private static final Pattern BLOCK = Pattern.compile("p|h[1-6]|li|tr|br|blockquote|table|thead|tbody|ul|ol");
    private static final Pattern CELL = Pattern.compile("td|th");

    public RichText {
        html = html == null ? "" : html;
    }

    /** Without a visible text and without a table. */
    public boolean isEmpty() {
        return !html.contains("<table") && plain().isEmpty();
    }

    /** What can be read, one line for each block and each row of a table. */
    public String plain() {
        return read(Reference::token);
    }

    /** The same with each reference said in these words; one that is unknown is said to be gone. */
    public String plain(Function<Reference, Optional<String>> words) {
        return read(reference -> words.apply(reference).orElse(GONE));
    }

    private String read(Function<Reference, String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int rows = 0;
        boolean first = true;
        for (MatchResult piece : (Iterable<MatchResult>) PIECE.matcher(html).results()::iterator) {
            String tag = piece.group(2);
            if (tag == null) {
                line.append(withWords(unescaped(piece.group()), words));
                continue;
            }
            boolean opens = piece.group(1).isEmpty();
            if (tag.equals("tr")) {
                rows += opens ? 1 : -1;
                first = true;
            }
            if (CELL.matcher(tag).matches()) {
                if (opens && !first) {
                    line.append(" | ");
                }
                first &= !opens;
            } else if (BLOCK.matcher(tag).matches()) {
                if (rows == 0 || tag.equals("tr")) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append(' ');
                }
            }
        }
        lines.add(line.toString().strip());
        return String.join("\n", lines.stream().map(text -> text.replaceAll("  +", " ")).filter(text -> !text.isEmpty()).toList());
    }

    /**
     * The HTML with each reference as a link to it, said in these words, e.g. "punkt 1.2"; one that is unknown is said to be
     * gone.
     */
    public String html(Function<Reference, Optional<String>> words) {
        StringBuilder shown = new StringBuilder();
        boolean insideLink = false;
        for (MatchResult piece : (Iterable<MatchResult>) PIECE.matcher(html).results()::iterator) {
            if (piece.group(2) == null) {
                // A link cannot stand inside a link.
                boolean plain = insideLink;
                shown.append(withWords(piece.group(), reference -> words.apply(reference)
                        .map(said -> plain ? escaped(said) : "<a href=\"#" + reference.anchor() + "\">" + escaped(said) + "</a>")
                        .orElse(GONE)));
            } else {
                if (piece.group(2).equals("a")) {
                    insideLink = piece.group(1).isEmpty();
                }
                shown.append(piece.group());
            }
        }
        return shown.toString();
    }

    /** Each reference in the text once, in the order of the text. */
    public List<Reference> references() {
        return PIECE.matcher(html).results()
                .filter(piece -> piece.group(2) == null)
                .flatMap(piece -> Reference.TOKEN.matcher(piece.group()).results())
                .map(Reference::from)
                .distinct()
                .toList();
    }

    private static String withWords(String text, Function<Reference, String> words) {
        return Reference.TOKEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.apply(Reference.from(found))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
