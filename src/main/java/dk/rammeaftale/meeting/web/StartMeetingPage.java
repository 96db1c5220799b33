package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.application.Calls;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form by which the secretariat calls for items before the plan does. */
@Component
class StartMeetingPage implements FormPage {

    private final Calls calls;

    StartMeetingPage(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "start-meeting";
    }

    @Override
    public Optional<String> startsProcess() {
        return Optional.of("meeting");
    }

    @Override
    public String whatNext() {
        return "Indkaldelsen af punkter sendes til maillisten. Følg mødet under Møder.";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Map<String, String> meetings = new LinkedHashMap<>();
        calls.canBegin().forEach(meeting -> meetings.put(meeting.id(), "%s (frist for indmelding: %s)".formatted(
                calls.nameOf(meeting), DanishDates.day(meeting.handInDeadline()))));
        return Map.of("meetings", meetings);
    }
}
