package dk.rammeaftale.hearing.web;

import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Draft;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.link.web.LinkRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the fields of an answer, checked or not.
 *
 * @param answer the name of a kind of answer, or anything else
 * @param fields what is entered beside it where a policy asks for more, by the names of the fields
 */
record EnteredAnswer(String answer, String comment, Map<String, String> fields) {

    static final EnteredAnswer NOTHING = new EnteredAnswer("", "", Map.of());

    private static final String ANSWER = "answer";
    private static final String COMMENT = "comment";
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}");
    private static final int MOST_FIELDS = 100;

    /** What was sent; fields beside the answer and its text only where the policy has any. */
    static EnteredAnswer of(LinkRequest request, Policy policy) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (policy.asksForMore()) {
            request.values().keySet().stream()
                    .filter(name -> FIELD.matcher(name).matches() && !name.equals(ANSWER) && !name.equals(COMMENT))
                    .limit(MOST_FIELDS)
                    .forEach(name -> fields.put(name, withPlainLines(String.join(",", request.values().get(name)))));
        }
        return new EnteredAnswer(chosen(request, policy), withPlainLines(request.value(COMMENT)), fields);
    }

    /** Where only fields are asked for, filling them in says it all. */
    private static String chosen(LinkRequest request, Policy policy) {
        String chosen = request.value(ANSWER);
        return chosen.isEmpty() ? policy.answeredByFields().map(Enum::name).orElse("") : chosen;
    }

    /** The same with what was handed in for the fields that are answered with a file. */
    EnteredAnswer with(Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(files);
        return new EnteredAnswer(answer, comment, all);
    }

    static EnteredAnswer of(Answer answer) {
        return new EnteredAnswer(answer.kind().name(), answer.comment(), answer.fields());
    }

    static EnteredAnswer of(Draft draft) {
        return new EnteredAnswer(draft.kind().name(), draft.comment(), draft.fields());
    }

    /** A browser sends two characters for each end of a line, and its field counts one. */
    private static String withPlainLines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    GivenAnswer givenBy(String person, Instant receivedAt) {
        return new GivenAnswer(answer, comment, person, Answer.Way.LINK, receivedAt, fields, Optional.empty());
    }

    /** Puts it into the fields of a form. */
    void fill(Map<String, Object> model) {
        model.put(ANSWER, answer.isEmpty() ? null : answer);
        model.put(COMMENT, comment);
        model.put("fields", fields);
    }

    /** As the next step of the form carries it. */
    Map<String, String> sent() {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put(ANSWER, answer);
        sent.put(COMMENT, comment);
        return sent;
    }

    /** As people read it, once it is checked; with its fields, as they read them. */
    List<Fact> inWords(List<Fact> fieldsInWords) {
        List<Fact> words = new ArrayList<>();
        words.add(new Fact("Svar", AnswerKind.valueOf(answer).label()));
        words.addAll(fieldsInWords);
        if (!comment.isEmpty()) {
            words.add(new Fact("Tekst til svaret", comment));
        }
        return words;
    }
}
