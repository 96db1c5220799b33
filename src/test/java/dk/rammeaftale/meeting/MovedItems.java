package dk.rammeaftale.meeting;

import dk.rammeaftale.meeting.application.ItemMoved;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears which items are told to have moved. */
@Component
class MovedItems {

    private final List<String> heard = new ArrayList<>();

    @EventListener
    void hear(ItemMoved moved) {
        heard.add("%s -> %s: %s".formatted(
                moved.item().title(), moved.meeting().map(Meeting::id).orElse("venter"), moved.reason()));
    }

    /** What was heard since it was asked last: title, meeting, reason. */
    List<String> heard() {
        List<String> news = List.copyOf(heard);
        heard.clear();
        return news;
    }
}
