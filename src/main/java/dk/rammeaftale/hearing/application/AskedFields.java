package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Nomination;
import dk.rammeaftale.hearing.model.Survey;
import dk.rammeaftale.hearing.model.SurveyField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fields that a hearing asks for beside the answer and its comment, and what is answered to them, as people read it. */
@Component
@Transactional(readOnly = true)
public class AskedFields {

    private final SurveyRegister surveys;
    private final Uploads uploads;

    AskedFields(SurveyRegister surveys, Uploads uploads) {
        this.surveys = surveys;
        this.uploads = uploads;
    }

    /** What a survey asks; nothing where it is none. */
    public Survey survey(Hearing hearing) {
        return surveys.of(hearing.id());
    }

    /** What stands above each field, by the names of the fields, in order. */
    public Map<String, String> labels(Hearing hearing) {
        Map<String, String> labels = new LinkedHashMap<>();
        switch (hearing.terms().policy()) {
            case NOMINATION -> {
                labels.put(Nomination.REPRESENTATIVE, "Repræsentant");
                labels.put(Nomination.ALTERNATE, "Suppleant");
            }
            case SURVEY -> survey(hearing).fields().forEach(field -> labels.put(field.name(), field.label()));
            case SILENCE_APPROVES, COMMENTS_ONLY, EXPLICIT_APPROVAL -> { }
        }
        return labels;
    }

    /** What a field of a seat's answer says: a file its name. */
    public String shown(Hearing hearing, AuthorityCode seat, String field, String value) {
        boolean isFile = survey(hearing).field(field).filter(asked -> asked.type() == SurveyField.Type.FILE).isPresent();
        return isFile ? uploads.nameOf(hearing.id(), seat, field, value).orElse("") : value;
    }

    /** The fields that a seat has filled in, in the order in which they are asked. */
    public List<Fact> inWords(Hearing hearing, AuthorityCode seat, Map<String, String> answered) {
        return labels(hearing).entrySet().stream()
                .filter(asked -> !answered.getOrDefault(asked.getKey(), "").isEmpty())
                .map(asked -> new Fact(
                        asked.getValue(), shown(hearing, seat, asked.getKey(), answered.get(asked.getKey()))))
                .toList();
    }
}
