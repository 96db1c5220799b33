package dk.rammeaftale.mail.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a mail template as it is shipped. Other words may take its place; what it tells of the case may not go
 * missing with them.
 *
 * @param place  where in the mail it stands
 * @param words  plain text, with fields such as {@code {{deadline}}} where something about the case is put in
 * @param always whether every mail of the template has it; others are there when the case makes them true
 */
public record Sentence(Place place, String words, boolean always) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

    /** Where a sentence stands. */
    public enum Place {
        SUBJECT,
        BODY
    }

    public Set<String> fields() {
        return fieldsOf(words);
    }

    /** The fields in a text, in their order. */
    public static Set<String> fieldsOf(String text) {
        Set<String> fields = new LinkedHashSet<>();
        FIELD.matcher(text).results().forEach(field -> fields.add(field.group(1)));
        return fields;
    }

    /** The text with its fields filled; what is put in is never read for fields again. */
    public static String filled(String text, UnaryOperator<String> values) {
        return FIELD.matcher(text).replaceAll(field -> Matcher.quoteReplacement(values.apply(field.group(1))));
    }

    /** The words that stand here now, if others were put in the place of these. */
    public String in(Map<Sentence.Key, String> edited) {
        return edited.getOrDefault(key(), words);
    }

    public Key key() {
        return new Key(place, words);
    }

    /** By what a sentence is known: a later edition of the service that ships it differently ships another sentence. */
    public record Key(Place place, String shipped) {
    }
}
