package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is told about a forum's meetings: its members, its mailing list, the participants of a meeting; each once. */
@Component
class ConcernedPeople {

    /** An address, and in which role one is written to. */
    record Addressee(EmailAddress email, String role) {
    }

    private final ForumPeople people;
    private final InvitedPeople invited;
    private final Directory directory;

    ConcernedPeople(ForumPeople people, InvitedPeople invited, Directory directory) {
        this.people = people;
        this.invited = invited;
        this.directory = directory;
    }

    List<Addressee> of(Forum forum) {
        return of(forum, people.members(forum, directory.today()), List.of(), directory.mailingList(forum.mailingList()));
    }

    List<Addressee> of(Forum forum, Meeting meeting) {
        return of(
                forum,
                people.members(forum, directory.today()),
                invited.of(meeting.id()),
                directory.mailingList(forum.mailingList()));
    }

    /** How many are told of each forum's meetings, by its id, asked once for all of them. */
    Map<String, Integer> counted(List<Forum> forums) {
        Map<String, List<ForumPerson>> members = people.members(directory.today());
        Map<String, List<EmailAddress>> lists = directory.mailingLists();
        return forums.stream().collect(Collectors.toMap(Forum::id, forum -> of(
                        forum,
                        members.getOrDefault(forum.id(), List.of()),
                        List.of(),
                        lists.getOrDefault(forum.mailingList(), List.of()))
                .size()));
    }

    private static List<Addressee> of(
            Forum forum, List<ForumPerson> members, List<EmailAddress> invited, List<EmailAddress> mailingList) {
        Map<String, Addressee> once = new LinkedHashMap<>();
        String member = forum.seats()
                ? "Du får denne mail, fordi du sidder på en plads i %s.".formatted(forum.name())
                : "Du får denne mail som medlem af %s.".formatted(forum.name());
        members.forEach(person -> add(once, person.email(), member));
        invited.forEach(address -> add(once, address, "Du får denne mail, fordi du deltager i mødet."));
        mailingList.forEach(address -> add(once, address,
                "Du får denne mail, fordi du står på maillisten «%s».".formatted(forum.mailingList())));
        return List.copyOf(once.values());
    }

    private static void add(Map<String, Addressee> once, EmailAddress address, String role) {
        once.putIfAbsent(address.value().toLowerCase(Locale.ROOT), new Addressee(address, role));
    }
}
