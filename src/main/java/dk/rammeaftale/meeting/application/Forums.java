package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forums as the secretariat keeps them. */
@Service
@Transactional
public class Forums {

    private static final int LONGEST_ID = 36;

    private final ForumRegister register;
    private final MeetingRegister meetings;
    private final ConcernedPeople people;
    private final RunningMeetings running;
    private final Directory directory;

    Forums(
            ForumRegister register,
            MeetingRegister meetings,
            ConcernedPeople people,
            RunningMeetings running,
            Directory directory) {
        this.register = register;
        this.meetings = meetings;
        this.people = people;
        this.running = running;
        this.directory = directory;
    }

    /** In the order of their names. */
    @Transactional(readOnly = true)
    public List<Forum> all() {
        return register.all();
    }

    /** Those that can still hold a meeting. */
    @Transactional(readOnly = true)
    public List<Forum> alive() {
        return all().stream().filter(this::isAlive).toList();
    }

    public boolean isAlive(Forum forum) {
        return forum.lastDay().map(last -> !last.isBefore(directory.today())).orElse(true);
    }

    @Transactional(readOnly = true)
    public Optional<Forum> find(String id) {
        return all().stream().filter(forum -> forum.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    public List<ForumMember> members(Forum forum) {
        return register.members(forum.id());
    }

    /** How many members each forum has that are not seats, and how many are told of its meetings, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Counted> counted() {
        List<Forum> all = all();
        Map<String, List<ForumMember>> members = register.members();
        Map<String, Integer> told = people.counted(all);
        return all.stream()
                .map(forum -> new Counted(
                        forum, members.getOrDefault(forum.id(), List.of()).size(), told.getOrDefault(forum.id(), 0)))
                .toList();
    }

    /** A forum with how many members it has, and how many are told of its meetings. */
    public record Counted(Forum forum, int members, int told) {
    }

    public Verdict<Forum> add(EnteredForum entered) {
        return keep(freeId(entered.name()), entered);
    }

    /** @throws IllegalArgumentException if there is no such forum */
    public Verdict<Forum> save(String id, EnteredForum entered) {
        if (register.hold(id).isEmpty()) {
            throw new IllegalArgumentException("no forum " + id);
        }
        return keep(id, entered);
    }

    private Verdict<Forum> keep(String id, EnteredForum entered) {
        ForumCheck check = new ForumCheck(directory);
        Forum forum = check.forum(id, entered);
        List<ForumMember> members = forum.seats() ? List.of() : check.members(entered);
        check.isHeard(forum, members);
        if (members.stream().filter(ForumMember::chair).count() > 1) {
            check.problem("members", "Kun ét medlem kan være formand.");
        }
        all().stream()
                .filter(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(forum.name()))
                .findFirst()
                .ifPresent(other -> check.problem("name", "Der findes allerede et forum med det navn."));
        if (Forum.DASSOS.equals(id) && !forum.seats()) {
            check.problem("seats", "Medlemmerne af DASSOS er pladserne.");
        }
        meetingAfter(forum).ifPresent(meeting -> check.problem("lastDay",
                "Forummet har et møde %s. Flyt eller aflys det først, eller vælg en senere dag."
                        .formatted(DanishDates.weekday(meeting.date()))));
        if (!check.problems().isEmpty()) {
            return Verdict.refused(check.problems());
        }
        register.store(forum);
        register.replaceMembers(id, members);
        held(forum).forEach(running::chairChanged);
        return Verdict.accepted(forum);
    }

    /** Those whose minutes wait for the chair, who may be another one now. */
    private List<Meeting> held(Forum forum) {
        return meetings.all().stream()
                .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.state() == MeetingState.HELD)
                .toList();
    }

    private Optional<Meeting> meetingAfter(Forum forum) {
        return forum.lastDay().flatMap(last -> meetings.all().stream()
                .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.state().isStillPlanned())
                .filter(meeting -> meeting.date().isAfter(last))
                .findFirst());
    }

    /** E.g. {@code HJERNESKADESAMRAAD-BOERN}: of the name, in A-Z. */
    private String freeId(String name) {
        String ascii = name.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "").toUpperCase(Locale.ROOT);
        String id = ascii.isEmpty() ? "FORUM" : ascii.substring(0, Math.min(LONGEST_ID, ascii.length())).replaceAll("-$", "");
        return Stream.concat(Stream.of(id), IntStream.iterate(2, number -> number + 1).mapToObj(number -> id + "-" + number))
                .filter(candidate -> find(candidate).isEmpty() && !candidate.equals("NY"))
                .findFirst()
                .orElseThrow();
    }
}
