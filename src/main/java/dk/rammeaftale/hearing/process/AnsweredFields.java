package dk.rammeaftale.hearing.process;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.Uploads;
import dk.rammeaftale.hearing.model.Nomination;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.springframework.stereotype.Component;

/** Reads what a task is completed with beside the answer and its comment: who is nominated, the fields of a survey. */
@Component
class AnsweredFields {

    private final Uploads uploads;

    AnsweredFields(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The fields by their names; a file is kept, and its field holds what {@link Uploads} gives for it. */
    Map<String, String> of(VariableScope scope, long hearingId, AuthorityCode seat) {
        Map<String, String> fields = new HashMap<>();
        for (String name : List.of(Nomination.REPRESENTATIVE, Nomination.ALTERNATE)) {
            SentValues.text(scope, name).ifPresent(value -> fields.put(name, value));
        }
        scope.getVariableNames().stream()
                .filter(HearingProcess.ANSWERED_FIELD.asMatchPredicate())
                .sorted()
                .forEach(name -> {
                    String value = value(scope, name, hearingId, seat);
                    if (!value.isEmpty()) {
                        fields.put(name, value);
                    }
                });
        return fields;
    }

    private String value(VariableScope scope, String name, long hearingId, AuthorityCode seat) {
        if (scope.getVariableTyped(name) instanceof FileValue) {
            UploadedFile file = SentValues.file(scope, name).orElseThrow();
            return uploads.keep(hearingId, seat, file).orElseThrow(Refusal::badRequest);
        }
        return scope.getVariable(name) instanceof Number
                ? SentValues.number(scope, name).orElseThrow().toString()
                : SentValues.text(scope, name).orElse("");
    }
}
