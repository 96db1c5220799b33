package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.engine.VisibleTask;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Replies;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.PendingReply;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A reply by mail with its likely reading, which the secretariat confirms in one click or corrects. */
@Component
class TriageReplyPage implements FormPage {

    private final Replies replies;
    private final Hearings hearings;
    private final Directory directory;

    TriageReplyPage(Replies replies, Hearings hearings, Directory directory) {
        this.replies = replies;
        this.hearings = hearings;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "triage-reply";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        VisibleTask task = request.task().orElseThrow();
        PendingReply reply = replies.get((Long) task.variables().get("replyId"));
        Hearing hearing = hearings.get(reply.hearingId());
        Map<String, String> readings = AnswerChoices.of(hearing.terms().policy());
        readings.put(PendingReply.NOTHING, "Mailen indeholder ikke et svar");
        Map<String, Object> model = new HashMap<>();
        model.put("reply", reply);
        model.put("hearing", hearing);
        model.put("authority", directory.authority(reply.seat()));
        model.put("receivedAt", DanishDates.moment(reply.receivedAt()));
        model.put("readings", readings);
        model.put("likely", reply.likely().map(AnswerKind::name).orElse(null));
        model.put("hint", reply.likely().map(kind -> "Den sandsynlige læsning er valgt: " + kind.label() + ".").orElse(null));
        return model;
    }
}
