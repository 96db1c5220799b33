package dk.rammeaftale.hearing.web;

import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Policy;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may be answered, as forms offer it: name to label, in order, none chosen. */
final class AnswerChoices {

    private AnswerChoices() {
    }

    static Map<String, String> of(Policy policy) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (AnswerKind kind : policy.choices()) {
            choices.put(kind.name(), kind.label());
        }
        return choices;
    }
}
