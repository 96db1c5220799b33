package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The receipt for an item that somebody has handed in. */
@Component
class HandInLetters {

    private final Outbox outbox;
    private final Directory directory;
    private final ForumPeople people;

    HandInLetters(Outbox outbox, Directory directory, ForumPeople people) {
        this.outbox = outbox;
        this.directory = directory;
        this.people = people;
    }

    /**
     * @param meeting the meeting that the item is on; empty while none is planned that takes it
     * @param missed  the meeting that it was meant for and came too late for
     */
    void confirm(AgendaItem item, Optional<Meeting> meeting, Optional<Meeting> missed) {
        Forum forum = people.forum(item.forum());
        Map<String, Object> values = new HashMap<>();
        values.put("title", item.title());
        values.put("forum", forum.name());
        values.put("meeting", meeting.map(on -> DanishDates.weekday(on.date())).orElse(""));
        values.put("deadline", meeting.map(on -> DanishDates.endOf(on.handInDeadline())).orElse(""));
        values.put("missed", missed.map(late -> DanishDates.weekday(late.date())).orElse(""));
        values.put("missedDeadline", missed.map(late -> DanishDates.weekday(late.handInDeadline())).orElse(""));
        values.put("lateReason", item.lateReason());
        values.put("facts", facts(item));
        directory.person(item.handedInBy()).ifPresent(person -> outbox.write(new Letter(
                person.email(),
                "Du får denne mail, fordi du har indmeldt et punkt til en dagsorden.",
                "item-received",
                values,
                meeting.map(Meeting::id).orElse("dagsorden-" + forum.id()))));
    }

    private static List<Map<String, String>> facts(AgendaItem item) {
        List<Map<String, String>> facts = new ArrayList<>();
        facts.add(fact("Punkt", item.title()));
        facts.add(fact("Afsnit", item.section().label()));
        if (!item.presenter().isEmpty()) {
            facts.add(fact("Ved", item.presenter()));
        }
        if (!item.bullets().isEmpty()) {
            facts.add(fact("Indstilling", item.bullets().stream().map(Bullet::wording).collect(Collectors.joining("\n"))));
        }
        if (!item.attachments().isEmpty()) {
            facts.add(fact("Bilag", item.attachments().stream()
                    .map(ItemAttachment::fileName)
                    .collect(Collectors.joining("\n"))));
        }
        return facts;
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
