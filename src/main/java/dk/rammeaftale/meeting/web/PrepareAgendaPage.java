package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.application.Agendas;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.verdict.Verdict;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task of preparing an agenda: where that is done, and what is missing before it can be approved. */
@Component
class PrepareAgendaPage implements FormPage {

    private final Agendas agendas;
    private final MeetingPlan plan;

    PrepareAgendaPage(Agendas agendas, MeetingPlan plan) {
        this.agendas = agendas;
        this.plan = plan;
    }

    @Override
    public String name() {
        return "prepare-agenda";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        String meetingId = (String) request.task().orElseThrow().variables().get("meetingId");
        Meeting meeting = plan.find(meetingId).orElseThrow();
        return Map.of(
                "meetingId", meetingId,
                "when", MeetingWords.when(meeting),
                "faults", agendas.check(meetingId) instanceof Verdict.Refused<Meeting> refused
                        ? refused.problems()
                        : List.of());
    }
}
