package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.application.ConcernedPeople.Addressee;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MeetingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails that tell when a forum meets: the plan of a year, a meeting added, moved or cancelled. */
@Component
class MeetingLetters {

    private final ConcernedPeople people;
    private final Outbox outbox;

    MeetingLetters(ConcernedPeople people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** @return how many are told */
    int planned(Forum forum, int year, List<Meeting> meetings) {
        Map<String, Object> values = Map.of(
                "forum", forum.name(),
                "year", String.valueOf(year),
                "meetings", meetings.stream().map(MeetingLetters::line).toList());
        return send(people.of(forum), "meeting-plan", values, "moedeplan-" + year);
    }

    private static Map<String, Object> line(Meeting meeting) {
        return Map.of(
                "when", MeetingWords.when(meeting),
                "title", meeting.title(),
                "where", MeetingWords.where(meeting),
                "deadline", DanishDates.weekday(meeting.handInDeadline()));
    }

    int added(Forum forum, Meeting meeting) {
        return send(people.of(forum, meeting), "meeting-added", values(forum, meeting, facts(meeting)), meeting.id());
    }

    /** @param before how it was planned until now */
    int moved(Forum forum, Meeting before, Meeting now, String reason) {
        List<Map<String, String>> facts = facts(now);
        facts.add(fact("Før ændringen", MeetingWords.when(before) + (MeetingWords.where(before).equals(MeetingWords.where(now))
                ? "" : ", " + MeetingWords.where(before))));
        facts.add(fact("Begrundelse", reason));
        Map<String, Object> values = values(forum, now, facts);
        values.put("moved", !before.date().equals(now.date()));
        values.put("before", DanishDates.weekday(before.date()));
        values.put("agendaIsOut", now.state() == MeetingState.AGENDA_PUBLISHED);
        return send(people.of(forum, now), "meeting-moved", values, now.id());
    }

    /** @param next where its items go; empty while no meeting is planned */
    int cancelled(Forum forum, Meeting meeting, String reason, int items, Optional<Meeting> next) {
        Map<String, Object> values = values(forum, meeting, new ArrayList<>(List.of(fact("Begrundelse", reason))));
        values.put("items", items);
        values.put("next", next.map(one -> DanishDates.weekday(one.date())).orElse(""));
        return send(people.of(forum, meeting), "meeting-cancelled", values, meeting.id());
    }

    private static Map<String, Object> values(Forum forum, Meeting meeting, List<Map<String, String>> facts) {
        Map<String, Object> values = new HashMap<>();
        values.put("forum", forum.name());
        values.put("title", meeting.title());
        values.put("day", DanishDates.weekday(meeting.date()));
        values.put("meetingId", meeting.id());
        values.put("facts", facts);
        return values;
    }

    private static List<Map<String, String>> facts(Meeting meeting) {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("Tidspunkt", MeetingWords.when(meeting)));
        facts.add(fact("Sted", MeetingWords.where(meeting)));
        meeting.themeDay().ifPresent(day -> facts.add(fact("Temadag før mødet", MeetingWords.themeDay(day))));
        facts.add(fact("Frist for indmelding af punkter", DanishDates.weekday(meeting.handInDeadline())));
        return facts;
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private int send(List<Addressee> to, String template, Map<String, Object> values, String thread) {
        to.forEach(one -> outbox.write(new Letter(one.email(), one.role(), template, values, thread)));
        return to.size();
    }
}
