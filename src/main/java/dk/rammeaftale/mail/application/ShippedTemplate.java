package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Sentence;
import dk.rammeaftale.mail.model.Sentence.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail template as it is shipped, taken apart: its sentences, and its three files with the value {@code sentenceN} in
 * the place of each. So an edited sentence reaches the mail as a value. It is never read as a template, and nothing that
 * is written into it can run (ADR 20).
 */
final class ShippedTemplate {

    private static final String EXPRESSION = "\\$\\{(\\w+)}";
    private static final Pattern SIMPLE = Pattern.compile(EXPRESSION);
    private static final Pattern SIMPLE_IN_TEXT = Pattern.compile("\\[\\(" + EXPRESSION + "\\)]");
    private static final Pattern LOOP = Pattern.compile("th:each=\"(\\w+)");
    private static final Pattern BLOCK = Pattern.compile("<th:block\\b|</th:block>");
    private static final Pattern LOGIC = Pattern.compile("\\[#[^\\]]*]|\\[/]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    /** A call of a part of ours whose first argument is words: {@code |…|}, {@code '…'} or a choice of two. */
    private static final Pattern WORDS = Pattern.compile("parts :: (?:heading|subheading|paragraph|action)\\((?:"
            + "(?<one>\\|[^|]*\\||'[^']*')|\\$\\{\\w+ \\? '(?<yes>[^']*)' : '(?<no>[^']*)'})(?=[,)])");

    private final Map<String, Sentence> sentences = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> commonFields = new HashSet<>();

    private ShippedTemplate(String subject, String text, String html) {
        sources.put(".subject", takeSubjectApart(subject));
        takeBodyApart(text, html);
    }

    static ShippedTemplate read(String name) {
        return new ShippedTemplate(file(name + ".subject"), file(name + ".txt"), file(name + ".html"));
    }

    /** In the order in which they stand in the mail, those of the subject first. */
    List<Sentence> sentences() {
        return List.copyOf(sentences.values());
    }

    /** By the name of the value that stands for them in the files. */
    Map<String, Sentence> named() {
        return sentences;
    }

    /** The file with that ending, with names of values in the place of its sentences. */
    String source(String suffix) {
        return sources.get(suffix);
    }

    /** What every mail of this template knows: a field of a sentence that is not always there may have no value. */
    Set<String> commonFields() {
        return commonFields;
    }

    private String takeSubjectApart(String subject) {
        StringBuilder source = new StringBuilder();
        Matcher logic = LOGIC.matcher(subject);
        int from = 0;
        int depth = 0;
        while (logic.find()) {
            source.append(subjectPart(subject.substring(from, logic.start()), depth == 0)).append(logic.group());
            depth += logic.group().equals("[/]") ? -1 : 1;
            from = logic.end();
        }
        return source.append(subjectPart(subject.substring(from), depth == 0)).toString();
    }

    private String subjectPart(String part, boolean always) {
        String core = part.strip();
        String words = SIMPLE_IN_TEXT.matcher(core).replaceAll("{{$1}}");
        if (always) {
            commonFields.addAll(Sentence.fieldsOf(words));
        }
        if (!isWords(words)) {
            return part;
        }
        return part.replace(core, "[(${" + named(new Sentence(Place.SUBJECT, words, always)) + "})]");
    }

    private void takeBodyApart(String text, String html) {
        Set<String> loops = LOOP.matcher(html).results().map(loop -> loop.group(1)).collect(Collectors.toSet());
        Map<String, Boolean> candidates = new LinkedHashMap<>();
        Matcher calls = WORDS.matcher(html);
        while (calls.find()) {
            boolean always = isAlwaysThere(html, calls.start()) && calls.group("one") != null;
            for (String literal : literals(calls)) {
                if (always) {
                    commonFields.addAll(Sentence.fieldsOf(withFields(literal)));
                }
                plain(literal, loops).ifPresent(words -> candidates.merge(words, always, Boolean::logicalOr));
            }
        }
        Map<String, String> names = new HashMap<>();
        Set<String> missing = missingFrom(text, candidates.keySet());
        candidates.forEach((words, always) -> {
            if (!missing.contains(words)) {
                names.put(words, named(new Sentence(Place.BODY, words, always)));
            }
        });
        sources.put(".txt", replacedInText(text, names));
        sources.put(".html", replacedInHtml(html, loops, names));
    }

    /** What the text does not have word for word stays as it is shipped, so that the two parts of a mail say the same. */
    private static Set<String> missingFrom(String text, Set<String> candidates) {
        Set<String> missing = new HashSet<>();
        String rest = text;
        for (String words : longestFirst(candidates)) {
            Matcher place = inText(words).matcher(rest);
            if (place.find()) {
                rest = place.replaceAll("");
            } else {
                missing.add(words);
            }
        }
        return missing;
    }

    private static String replacedInText(String text, Map<String, String> names) {
        String source = text;
        for (String words : longestFirst(names.keySet())) {
            source = inText(words).matcher(source)
                    .replaceAll(Matcher.quoteReplacement("[(${" + names.get(words) + "})]"));
        }
        return source;
    }

    private static String replacedInHtml(String html, Set<String> loops, Map<String, String> names) {
        return WORDS.matcher(html).replaceAll(call -> {
            String all = call.group();
            for (String literal : literals(call)) {
                String name = plain(literal, loops).map(names::get).orElse(null);
                if (name != null) {
                    boolean choice = call.group(1) == null;
                    all = all.replace(choice ? "'" + literal + "'" : call.group(1), choice ? name : "${" + name + "}");
                }
            }
            return Matcher.quoteReplacement(all);
        });
    }

    /** The words between the marks; in a choice both. */
    private static List<String> literals(MatchResult call) {
        return call.group(1) != null
                ? List.of(call.group(1).substring(1, call.group(1).length() - 1))
                : List.of(call.group(2), call.group(3));
    }

    private static Optional<String> plain(String literal, Set<String> loops) {
        String words = withFields(literal);
        boolean ofALoop = Sentence.fieldsOf(words).stream().anyMatch(loops::contains);
        return isWords(words) && !ofALoop ? Optional.of(words) : Optional.empty();
    }

    private static String withFields(String literal) {
        return SIMPLE.matcher(literal.replace("${newline}", "\n")).replaceAll("{{$1}}");
    }

    private static boolean isWords(String words) {
        return !words.contains("${") && LETTERS.matcher(Sentence.filled(words, field -> "")).find();
    }

    private static Pattern inText(String words) {
        String asText = Sentence.filled(words, field -> "[(${" + field + "})]");
        return Pattern.compile("(?m)(?:^|(?<=]))" + Pattern.quote(asText) + "(?=$|\\[|:$)");
    }

    private static List<String> longestFirst(Set<String> all) {
        List<String> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        return sorted;
    }

    /** The one block around everything counts for nothing; any other is there on a condition or for each of a list. */
    private static boolean isAlwaysThere(String html, int position) {
        String before = html.substring(0, position);
        long depth = BLOCK.matcher(before).results().mapToInt(block -> block.group().startsWith("</") ? -1 : 1).sum();
        return depth == 1 && !before.substring(before.lastIndexOf('<')).contains("th:if");
    }

    private String named(Sentence sentence) {
        for (Map.Entry<String, Sentence> known : sentences.entrySet()) {
            if (known.getValue().key().equals(sentence.key())) {
                return known.getKey();
            }
        }
        String name = "sentence" + sentences.size();
        sentences.put(name, sentence);
        return name;
    }

    private static String file(String name) {
        try (InputStream file = ShippedTemplate.class.getClassLoader().getResourceAsStream("mail/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no mail template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
