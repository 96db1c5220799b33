package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.EnteredHearing;
import dk.rammeaftale.hearing.model.EnteredSurveyField;
import dk.rammeaftale.hearing.model.Survey;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads a hearing of the secretariat's own out of the variables in which it arrives. */
final class EnteredHearings {

    private EnteredHearings() {
    }

    static EnteredHearing of(VariableScope scope) {
        return new EnteredHearing(
                SentValues.text(scope, "title"),
                SentValues.text(scope, "text"),
                SentValues.text(scope, "policy"),
                SentValues.text(scope, "recipients"),
                SentValues.number(scope, "days"),
                survey(scope),
                SentValues.attachments(scope));
    }

    private static List<EnteredSurveyField> survey(VariableScope scope) {
        return IntStream.rangeClosed(1, Survey.MOST_FIELDS)
                .mapToObj(number -> new EnteredSurveyField(
                        number,
                        SentValues.text(scope, "field_" + number + "_label"),
                        SentValues.text(scope, "field_" + number + "_type"),
                        SentValues.text(scope, "field_" + number + "_options")))
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
