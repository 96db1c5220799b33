package dk.rammeaftale.hearing.web;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.VisibleTask;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a member of DASSOS, or whoever acts for an authority, sees when answering: the case on one screen, the deadline, and the choices with none chosen. */
@Component
class AnswerHearingPage implements FormPage {

    private final Hearings hearings;
    private final HearingSheet sheet;

    AnswerHearingPage(Hearings hearings, HearingSheet sheet) {
        this.hearings = hearings;
        this.sheet = sheet;
    }

    @Override
    public String name() {
        return "answer-hearing";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        VisibleTask task = request.task().orElseThrow();
        return sheet.of(
                hearings.get((Long) task.variables().get("hearingId")),
                new AuthorityCode((String) task.variables().get("seat")));
    }
}
