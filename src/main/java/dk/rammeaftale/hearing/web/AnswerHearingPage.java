package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.VisibleTask;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a member of DASSOS, or whoever acts for an authority, sees when answering: the case on one screen, the deadline, and the choices with none chosen. */
@Component
class AnswerHearingPage implements FormPage {

    private final Hearings hearings;
    private final AnswerFields fields;
    private final Directory directory;

    AnswerHearingPage(Hearings hearings, AnswerFields fields, Directory directory) {
        this.hearings = hearings;
        this.fields = fields;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "answer-hearing";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        VisibleTask task = request.task().orElseThrow();
        Hearing hearing = hearings.get((Long) task.variables().get("hearingId"));
        AuthorityCode seat = new AuthorityCode((String) task.variables().get("seat"));
        Map<String, Object> model = new HashMap<>(fields.of(hearing, Map.of()));
        model.put("hearing", hearing);
        model.put("authority", directory.authority(seat));
        model.put("facts", hearings.facts(hearing.id()));
        model.put("enclosures", hearings.enclosures(hearing.id()));
        model.put("deadline", DanishDates.endOf(hearing.opened().lastDay()));
        return model;
    }
}
