package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import dk.rammeaftale.meeting.model.ForumPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who belongs to a forum, and who presides over it. */
@Component
public class ForumPeople {

    private final ForumRegister forums;
    private final Directory directory;

    ForumPeople(ForumRegister forums, Directory directory) {
        this.forums = forums;
        this.directory = directory;
    }

    /** @throws IllegalArgumentException if there is no such forum */
    public Forum forum(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no forum " + id));
    }

    public Optional<Forum> find(String id) {
        return forums.all().stream().filter(forum -> forum.id().equals(id)).findFirst();
    }

    /** The name of each forum, by its id. */
    public Map<String, String> names() {
        return forums.all().stream().collect(Collectors.toMap(Forum::id, Forum::name));
    }

    /** In the order of the authorities where the members are seats, else as they were entered. */
    public List<ForumPerson> members(Forum forum, LocalDate day) {
        return forum.seats()
                ? directory.inCharge(day).stream().map(ForumPeople::onSeat).toList()
                : forums.members(forum.id()).stream().map(ForumPeople::ofForum).toList();
    }

    /** The same for every forum, by its id, asked once for all of them. */
    Map<String, List<ForumPerson>> members(LocalDate day) {
        List<ForumPerson> seats = directory.inCharge(day).stream().map(ForumPeople::onSeat).toList();
        Map<String, List<ForumMember>> entered = forums.members();
        return forums.all().stream().collect(Collectors.toMap(Forum::id, forum -> forum.seats()
                ? seats
                : entered.getOrDefault(forum.id(), List.of()).stream().map(ForumPeople::ofForum).toList()));
    }

    /** Empty where nobody is known to preside. */
    public Optional<ForumPerson> chair(Forum forum, LocalDate day) {
        return forum.seats()
                ? members(forum, day).stream().filter(person -> person.authority().equals(forum.chair())).findFirst()
                : forums.members(forum.id()).stream().filter(ForumMember::chair).map(ForumPeople::ofForum).findFirst();
    }

    private static ForumPerson onSeat(InCharge inCharge) {
        return new ForumPerson(
                inCharge.person().name(),
                inCharge.person().email(),
                Optional.of(inCharge.authority().code()),
                Optional.of(inCharge.person().username()),
                true);
    }

    private static ForumPerson ofForum(ForumMember member) {
        return new ForumPerson(member.name(), member.email(), member.authority(), Optional.empty(), false);
    }
}
