package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.EnteredHearing;
import dk.rammeaftale.hearing.model.EnteredSurveyField;
import dk.rammeaftale.hearing.model.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** A hearing of the secretariat's own in the variables in which it arrives. */
final class EnteredHearings {

    private EnteredHearings() {
    }

    /** As Tasklist sends it, and leaving nothing behind in the engine. */
    static Map<String, Object> sent(EnteredHearing entered) {
        VariableMap sent = Variables.createVariables();
        text(sent, "title", entered.title());
        text(sent, "text", entered.text());
        text(sent, "policy", entered.policy());
        text(sent, "recipients", entered.recipients());
        entered.days().ifPresent(days -> sent.putValueTyped("days", Variables.longValue(days, true)));
        entered.survey().forEach(field -> {
            text(sent, "field_" + field.number() + "_label", field.label());
            text(sent, "field_" + field.number() + "_type", field.type());
            text(sent, "field_" + field.number() + "_options", field.options());
        });
        entered.attachments().forEach(file -> sent.putValueTyped(
                file.field(), Variables.fileValue(file.name(), true).file(file.content()).create()));
        return sent;
    }

    private static void text(VariableMap sent, String name, Optional<String> value) {
        value.ifPresent(text -> sent.putValueTyped(name, Variables.stringValue(text, true)));
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
