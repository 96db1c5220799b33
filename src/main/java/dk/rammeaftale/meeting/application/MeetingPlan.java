package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan of meetings, fixed in the autumn before. */
@Component
public class MeetingPlan {

    private final MeetingRegister register;

    MeetingPlan(MeetingRegister register) {
        this.register = register;
    }

    /** The first meeting of DASSOS for which an item can still be handed in on that day. */
    public Optional<Meeting> nextDassos(LocalDate from) {
        return next(Forum.DASSOS, from);
    }

    /** The first meeting of a forum for which an item can still be handed in on that day. */
    public Optional<Meeting> next(String forum, LocalDate from) {
        return all(forum, from).stream().findFirst();
    }

    /** The meetings of a forum for which an item can still be handed in on that day, the earliest first. */
    public List<Meeting> all(String forum, LocalDate from) {
        return register.all().stream()
                .filter(meeting -> meeting.forum().equals(forum))
                .filter(meeting -> meeting.takesItemsOn(from))
                .toList();
    }

    /** The meetings of a forum that are still to come on that day, the earliest first, whether or not they take items. */
    public List<Meeting> ahead(String forum, LocalDate from) {
        return register.all().stream()
                .filter(meeting -> meeting.forum().equals(forum))
                .filter(meeting -> meeting.state().isAhead() && !meeting.date().isBefore(from))
                .toList();
    }

    public Optional<Meeting> find(String id) {
        return register.find(id);
    }

    /** In the order of their dates. */
    public List<Meeting> all() {
        return register.all();
    }
}
