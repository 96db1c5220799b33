package dk.rammeaftale.mail.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cuts from the text of a mail what is quoted from earlier ones, as Outlook, Gmail, Apple Mail, iOS and Thunderbird
 * quote in Danish and English. Signatures stay. What is not recognised as quoted stays too: too much text asks a person,
 * too little would speak for one.
 */
public final class NewText {

    private static final int LINES_OF_AN_ATTRIBUTION = 4;
    private static final int LONGEST_ATTRIBUTION = 600;
    private static final int LINES_OF_A_HEADER_BLOCK = 8;

    /**
     * "Den man. 4. jan. 2027 kl. 10.12 skrev NN <nn@x>:", "On Mon, Jan 4, 2027 at 10:12 AM NN <nn@x> wrote:"; but not
     * "Den 4.1.2027 skrev vi:", by which people tell of themselves.
     */
    private static final Pattern DATE_FIRST = Pattern.compile("(?iu)(?:den|d\\.|on)\\s.{0,200}?\\d{1,2}[.:]\\d{2}"
            + ".{0,200}?(?<!\\b(?:we|i|you|they)\\s)\\b(?:skrev(?!\\s(?:vi|jeg|i|du|han|hun|de|man|ellers)\\b)|wrote)\\b"
            + ".{0,300}:");
    /** "NN <nn@x> skrev den 4. jan. 2027 kl. 10.12:". */
    private static final Pattern NAME_FIRST = Pattern.compile(
            "(?iu).{0,120}?\\S@\\S+\\s(?:skrev|wrote)(?:\\s(?:den|on)\\b.{0,200})?:");
    private static final Pattern SEPARATOR = Pattern.compile("(?iu)[-_*\\s]{2,}"
            + "(oprindelig (meddelelse|besked|mail)|original (message|appointment)|forwarded message"
            + "|videresendt (meddelelse|besked|mail))[-_*:\\s]{2,}");
    private static final Pattern FORWARD = Pattern.compile(
            "(?iu)(begin forwarded message|start på (den )?videresendt(e)? (besked|meddelelse)|videresendt besked)\\s*:");
    private static final Pattern FROM = Pattern.compile("(?iu)[*\\s]*(fra|from)\\s*:.*");
    private static final Pattern OTHER_HEADER = Pattern.compile(
            "(?iu)[*\\s]*(sendt|sent|dato|date|til|to|emne|subject|cc|kopi)\\s*:.*");
    private static final Pattern RULE = Pattern.compile("[-_=*\\s]{5,}");

    private final List<String> lines;

    private NewText(List<String> lines) {
        this.lines = lines;
    }

    /** The text without what is quoted in it; lines end with a line feed. */
    public static String of(String fullText) {
        List<String> lines = fullText.lines()
                .map(line -> line.replace('\u00a0', ' ').replaceAll("[\\ufeff\\u200b]", "").stripTrailing())
                .toList();
        return new NewText(lines).withoutQuotes();
    }

    private String withoutQuotes() {
        List<String> kept = new ArrayList<>();
        int line = 0;
        while (line < lines.size() && !restIsQuotedFrom(line)) {
            OptionalInt attribution = endOfAttribution(line);
            if (attribution.isPresent()) {
                line = attribution.getAsInt();
            } else if (!isQuoted(line)) {
                kept.add(lines.get(line));
            }
            line++;
        }
        while (!kept.isEmpty() && (isBlank(kept.get(kept.size() - 1)) || isRule(kept.get(kept.size() - 1)))) {
            kept.remove(kept.size() - 1);
        }
        return String.join("\n", kept).replaceAll("\\n{3,}", "\n\n").strip();
    }

    private boolean restIsQuotedFrom(int line) {
        String words = lines.get(line).strip();
        return SEPARATOR.matcher(words).matches()
                || FORWARD.matcher(words).matches()
                || startsHeaderBlock(line)
                || endOfAttribution(line).stream().anyMatch(end -> !isFollowedByQuote(end));
    }

    private boolean startsHeaderBlock(int line) {
        if (!FROM.matcher(lines.get(line)).matches()) {
            return false;
        }
        int end = Math.min(lines.size(), line + LINES_OF_A_HEADER_BLOCK);
        return lines.subList(line + 1, end).stream().filter(next -> OTHER_HEADER.matcher(next).matches()).count() >= 2;
    }

    /** The last line of "NN wrote:" if it begins here; mail programs break it over several lines. */
    private OptionalInt endOfAttribution(int line) {
        if (isBlank(lines.get(line)) || isQuoted(line)) {
            return OptionalInt.empty();
        }
        int last = Math.min(lines.size(), line + LINES_OF_AN_ATTRIBUTION);
        return IntStream.range(line, last)
                .takeWhile(end -> end == line || !isBlank(lines.get(end)))
                .filter(end -> lines.get(end).endsWith(":") && isAttribution(joined(line, end)))
                .findFirst();
    }

    private static boolean isAttribution(String words) {
        return words.length() <= LONGEST_ATTRIBUTION
                && (DATE_FIRST.matcher(words).matches() || NAME_FIRST.matcher(words).matches());
    }

    private String joined(int first, int last) {
        return String.join(" ", lines.subList(first, last + 1)).strip();
    }

    private boolean isFollowedByQuote(int line) {
        return IntStream.range(line + 1, lines.size())
                .filter(next -> !isBlank(lines.get(next)))
                .limit(1)
                .anyMatch(this::isQuoted);
    }

    private boolean isQuoted(int line) {
        return lines.get(line).stripLeading().startsWith(">");
    }

    private static boolean isBlank(String line) {
        return line.isBlank();
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }
}
