package dk.rammeaftale.mail.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in the words of a mail the token of a personal link belongs: the token itself is made when the mail leaves. */
public final class LinkPlaceholder {

    private static final Pattern FORM = Pattern.compile("\\{\\{link:(\\d{1,18})}}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"<>]*" + FORM.pattern());

    private LinkPlaceholder() {
    }

    /** The placeholder of a link, as it stands at the end of an address. */
    public static String of(long link) {
        return "{{link:" + link + "}}";
    }

    /**
     * The text with a token in the place of each link that has one. Whatever else looks like a placeholder was written
     * by somebody, and stays: otherwise a text of a case could ask for the link of another.
     *
     * @param tokens by the ids of their links
     */
    public static String fill(String text, Map<Long, String> tokens) {
        return FORM.matcher(text).replaceAll(place -> Matcher.quoteReplacement(
                tokens.getOrDefault(Long.valueOf(place.group(1)), place.group())));
    }

    /** The text with a remark in the place of each address that awaits its token. */
    public static String hide(String text, String remark) {
        return ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement(remark));
    }
}
