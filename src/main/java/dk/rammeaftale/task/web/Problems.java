package dk.rammeaftale.task.web;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.task.model.FormFields;
import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a form: sentences by the names of fields that it has, and those about no field of it. */
record Problems(Map<String, String> atFields, List<String> others) {

    /**
     * "Skriv en dato. (effectiveDate)": so the listeners of processes name the field that a sentence is about. What stands in
     * brackets within a sentence, as in "Deltager ikke (inhabil)", is no name.
     */
    private static final Pattern NAME = Pattern.compile("(?<=[.!?]) \\(([a-z]\\w*)\\)\\.?(?=\\s|$)");

    static final Problems NONE = new Problems(Map.of(), List.of());

    static Problems of(List<Problem> problems) {
        Map<String, String> atFields = new LinkedHashMap<>();
        problems.forEach(problem -> atFields.putIfAbsent(problem.field(), problem.sentence()));
        return new Problems(atFields, List.of());
    }

    static Problems of(String sentence) {
        return new Problems(Map.of(), List.of(sentence));
    }

    /** @param refusal one sentence or several, of the process */
    static Problems inRefusal(String refusal, FormFields fields) {
        Map<String, String> atFields = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        Matcher name = NAME.matcher(refusal);
        int end = 0;
        while (name.find()) {
            String sentence = refusal.substring(end, name.start()).strip();
            if (fields.named(name.group(1)).isPresent()) {
                atFields.merge(name.group(1), sentence, (one, other) -> one + " " + other);
            } else {
                others.add(sentence);
            }
            end = name.end();
        }
        String rest = refusal.substring(end).strip();
        if (!rest.isEmpty()) {
            others.add(rest);
        }
        return new Problems(atFields, others);
    }

    /** A browser sends files once; whoever is asked to send again attaches them again. */
    Problems askingAgainFor(List<UploadedFile> files) {
        if (files.isEmpty()) {
            return this;
        }
        List<String> sentences = new ArrayList<>(others);
        sentences.add(DraftWords.attachAgain(files));
        return new Problems(atFields, sentences);
    }

    boolean isEmpty() {
        return atFields.isEmpty() && others.isEmpty();
    }
}
