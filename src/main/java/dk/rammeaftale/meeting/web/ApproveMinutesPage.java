package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.MinutesToRead;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The chair's task: the minutes to read, and what to say about them. */
@Component
class ApproveMinutesPage implements FormPage {

    private final MeetingPath path;
    private final MinutesToRead minutes;
    private final ForumPeople people;

    ApproveMinutesPage(MeetingPath path, MinutesToRead minutes, ForumPeople people) {
        this.path = path;
        this.minutes = minutes;
        this.people = people;
    }

    @Override
    public String name() {
        return "approve-minutes";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Meeting meeting = path.found(String.valueOf(request.task().orElseThrow().variables().get("meetingId")));
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Møde i %s den %s".formatted(people.forum(meeting.forum()).name(), DanishDates.day(meeting.date())));
        model.put("html", minutes.draft(meeting));
        return model;
    }
}
