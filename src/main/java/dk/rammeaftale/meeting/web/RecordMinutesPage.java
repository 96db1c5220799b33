package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretariat's task of writing the minutes: it leads to the page, says what is missing, and ends when nothing is. */
@Component
class RecordMinutesPage implements FormPage {

    private final MeetingPath path;
    private final Minutes minutes;
    private final MinutesBook book;
    private final ForumPeople people;

    RecordMinutesPage(MeetingPath path, Minutes minutes, MinutesBook book, ForumPeople people) {
        this.path = path;
        this.minutes = minutes;
        this.book = book;
        this.people = people;
    }

    @Override
    public String name() {
        return "record-minutes";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Meeting meeting = path.found(String.valueOf(request.task().orElseThrow().variables().get("meetingId")));
        Map<String, Object> model = new HashMap<>();
        model.put("meeting", meeting);
        model.put("title", "Møde i %s den %s".formatted(people.forum(meeting.forum()).name(), DanishDates.day(meeting.date())));
        model.put("missing", minutes.problems(meeting.id()));
        model.put("remark", book.work(meeting.id()).chairRemark());
        return model;
    }
}
