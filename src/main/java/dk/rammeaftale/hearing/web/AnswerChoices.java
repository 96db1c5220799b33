package dk.rammeaftale.hearing.web;

import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What may be answered, as forms offer it: name to label, in order, none chosen. */
final class AnswerChoices {

    private AnswerChoices() {
    }

    static Map<String, String> of(Policy policy) {
        return of(policy.choices().stream());
    }

    /** Those that say everything by themselves: the text is optional, and nothing more is asked for. */
    static Map<String, String> withoutMore(Policy policy) {
        return of(policy.choices().stream().filter(kind -> !policy.asksForMore() && !kind.needsComment()));
    }

    private static Map<String, String> of(Stream<AnswerKind> kinds) {
        Map<String, String> choices = new LinkedHashMap<>();
        // Everywhere else the label tells what was done; here it is still to be done.
        kinds.forEach(kind -> choices.put(
                kind.name(), kind == AnswerKind.ANSWERED ? "Svarer på spørgsmålene" : kind.label()));
        return choices;
    }

    /** When the text of an answer has to be filled in. */
    static String commentHint(Policy policy) {
        if (policy.choices().contains(AnswerKind.OBJECTION)) {
            return "Skal udfyldes ved bemærkning og indsigelse.";
        }
        if (policy.choices().contains(AnswerKind.NO)) {
            return "Skal udfyldes, hvis I ikke godkender.";
        }
        return policy.choices().contains(AnswerKind.REMARK) ? "Skal udfyldes ved bemærkning." : "Kan udfyldes.";
    }
}
