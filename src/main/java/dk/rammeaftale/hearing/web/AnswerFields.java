package dk.rammeaftale.hearing.web;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.SurveyRegister;
import dk.rammeaftale.hearing.application.Uploads;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Policy;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the fields of {@code forms/answer-hearing.html} need, in Tasklist and on the answer page. */
@Component
class AnswerFields {

    private final SurveyRegister surveys;
    private final Uploads uploads;

    AnswerFields(SurveyRegister surveys, Uploads uploads) {
        this.surveys = surveys;
        this.uploads = uploads;
    }

    /**
     * The choices of a hearing, the fields of its survey, and what stands in them.
     *
     * @param values what was entered in the fields beside the answer and its comment, by their names
     */
    Map<String, Object> of(Hearing hearing, Map<String, String> values) {
        Map<String, Object> model = new HashMap<>();
        model.put("answers", AnswerChoices.of(hearing.terms().policy()));
        model.put("questions", surveys.of(hearing.id()).fields());
        model.put("values", values);
        model.put("commentHint", commentHint(hearing.terms().policy()));
        return model;
    }

    /** As {@link #of(Hearing, Map)}, with the names of the files that the seat has handed in. */
    Map<String, Object> of(Hearing hearing, AuthorityCode seat, Map<String, String> values) {
        Map<String, Object> model = of(hearing, values);
        Map<String, String> held = new HashMap<>();
        surveys.of(hearing.id()).files().forEach(field -> uploads
                .nameOf(hearing.id(), seat, field.name(), values.getOrDefault(field.name(), ""))
                .ifPresent(name -> held.put(field.name(), name)));
        model.put("held", held);
        return model;
    }

    private static String commentHint(Policy policy) {
        if (policy.choices().contains(AnswerKind.OBJECTION)) {
            return "Skal udfyldes ved bemærkning og indsigelse.";
        }
        if (policy.choices().contains(AnswerKind.NO)) {
            return "Skal udfyldes, hvis I ikke godkender.";
        }
        return policy.choices().contains(AnswerKind.REMARK) ? "Skal udfyldes ved bemærkning." : "Kan udfyldes.";
    }
}
