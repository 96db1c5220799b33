package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.StepItems;
import dk.rammeaftale.agreement.model.ForumOutcome;
import dk.rammeaftale.agreement.web.TaskSteps.TaskStep;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingWords;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The secretariat's task at a step that a forum decides about; the minutes of a meeting in the service do it by themselves. */
@Component
class RecordForumDecisionPage implements FormPage {

    private static final Map<String, String> OUTCOMES = outcomes();

    private final TaskSteps steps;
    private final StepItems items;
    private final MeetingPlan plan;
    private final ForumPeople forums;
    private final AgreementPath path;

    RecordForumDecisionPage(TaskSteps steps, StepItems items, MeetingPlan plan, ForumPeople forums, AgreementPath path) {
        this.steps = steps;
        this.items = items;
        this.plan = plan;
        this.forums = forums;
        this.path = path;
    }

    private static Map<String, String> outcomes() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put(ForumOutcome.APPROVED.name(), "Godkendt");
        outcomes.put(ForumOutcome.POSTPONED.name(), "Udsat til et senere møde");
        outcomes.put(ForumOutcome.NOT_APPROVED.name(), "Ikke godkendt: oplægget skal rettes");
        return outcomes;
    }

    @Override
    public String name() {
        return "record-forum-decision";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        TaskStep step = steps.of(request);
        Optional<AgendaItem> item = items.open(step.agreement(), step.milestone().key());
        Optional<Meeting> meeting = item.flatMap(AgendaItem::meetingId).flatMap(plan::find);
        Map<String, Object> model = step.model();
        model.put("outcomes", OUTCOMES);
        model.put("today", path.today());
        model.put("forum", step.milestone().forum().flatMap(forums::find).map(forum -> forum.name()).orElse("forummet"));
        model.put("meetingId", meeting.map(Meeting::id).orElse(""));
        model.put("meeting", meeting.map(MeetingWords::when).orElse(""));
        model.put("onAgenda", item.isPresent());
        return model;
    }
}
