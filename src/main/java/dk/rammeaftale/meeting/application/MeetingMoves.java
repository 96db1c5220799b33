package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.PlanRules;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that are moved, cancelled or added when the plan of the year is out. Everyone concerned is told. */
@Service
@Transactional
public class MeetingMoves {

    private static final int LONGEST_REASON = 500;
    private static final String NOT_AHEAD = "Mødet kan ikke ændres mere: %s.";

    private final MeetingRegister register;
    private final ForumRegister forums;
    private final WaitingItems items;
    private final RunningMeetings running;
    private final MeetingLetters letters;
    private final PlanRules rules;
    private final Clock clock;

    MeetingMoves(
            MeetingRegister register,
            ForumRegister forums,
            WaitingItems items,
            RunningMeetings running,
            MeetingLetters letters,
            DanishCalendar calendar,
            Clock clock) {
        this.register = register;
        this.forums = forums;
        this.items = items;
        this.running = running;
        this.letters = letters;
        this.rules = new PlanRules(calendar);
        this.clock = clock;
    }

    /** What became of it, and how many are told by mail. */
    public record Done(Meeting meeting, int told, List<String> warnings) {
    }

    /** Plans a meeting beside the plan of the year: an extra one, a virtual one; its deadline may be short. */
    public Verdict<Done> add(String forumId, EnteredMeeting entered) {
        Optional<Forum> found = forums.hold(forumId);
        if (found.isEmpty()) {
            return Verdict.refused("forum", "Vælg det forum, der holder mødet.");
        }
        Forum forum = found.get();
        List<Meeting> all = register.all();
        Verdict<Meeting> read = MeetingEntry.read(
                entered,
                forum,
                date -> rules.handInDeadline(forum, date),
                date -> MeetingIds.free(forum, date, all),
                MeetingState.PLANNED);
        if (read instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        Meeting meeting = ((Verdict.Accepted<Meeting>) read).value();
        List<Problem> problems = new ArrayList<>(rules.refusals(meeting, forum, all, now()));
        rules.deadlineGone(meeting, today()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        register.store(meeting);
        items.findMeeting(forum.id());
        return Verdict.accepted(new Done(meeting, letters.added(forum, meeting), rules.warnings(meeting)));
    }

    /** Moves a meeting to another day, or corrects its hours and its place; also when its agenda is out. */
    public Verdict<Done> move(String meetingId, EnteredMeeting entered, String reason) {
        Forum forum = forumOf(meetingId);
        Meeting before = register.hold(meetingId).orElseThrow();
        Optional<Problem> wrong = notAhead(before).or(() -> wrongReason(reason, "hvorfor mødet bliver ændret"));
        if (wrong.isPresent()) {
            return Verdict.refused(List.of(wrong.get()));
        }
        Verdict<Meeting> read = MeetingEntry.read(
                entered,
                forum,
                date -> date.equals(before.date())
                        ? before.handInDeadline()
                        : rules.deadlineOfMoved(before, forum, date, today()),
                date -> before.id(),
                before.state());
        if (read instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        Meeting now = ((Verdict.Accepted<Meeting>) read).value();
        if (now.equals(before)) {
            return Verdict.refused("date", "Der er ikke ændret noget. Vælg en ny dag, et nyt tidspunkt eller et nyt sted.");
        }
        List<Problem> problems = rules.refusals(now, forum, register.all(), now());
        return problems.isEmpty()
                ? Verdict.accepted(new Done(now, moved(forum, before, now, reason.strip()), rules.warnings(now)))
                : Verdict.refused(problems);
    }

    /** A meeting of the plan that stands otherwise in a file of the register: its items and its process follow. */
    void follow(Meeting before, Meeting now) {
        if (before.state().isAhead()) {
            moved(forums.hold(now.forum()).orElseThrow(), before, now, "Mødeplanen er rettet.");
        } else {
            register.store(now);
        }
    }

    private int moved(Forum forum, Meeting before, Meeting now, String reason) {
        register.store(now);
        running.moved(now);
        if (!now.date().equals(before.date())) {
            items.moveAlong(now, reason);
        }
        items.findMeeting(forum.id());
        return letters.moved(forum, before, now, reason);
    }

    /** Cancels a meeting; its open items go on to the next one, or wait until there is one. */
    public Verdict<Done> cancel(String meetingId, String reason) {
        Forum forum = forumOf(meetingId);
        Meeting meeting = register.hold(meetingId).orElseThrow();
        Optional<Problem> wrong = notAhead(meeting).or(() -> wrongReason(reason, "hvorfor mødet bliver aflyst"));
        if (wrong.isPresent()) {
            return Verdict.refused(List.of(wrong.get()));
        }
        Meeting cancelled = meeting.in(MeetingState.CANCELLED);
        Optional<Meeting> next = items.nextAfter(meeting);
        register.store(cancelled);
        int moved = items.moveOn(meeting, next, "Mødet %s er aflyst. %s".formatted(DanishDates.weekday(meeting.date()), reason.strip()));
        running.cancelled(cancelled);
        return Verdict.accepted(
                new Done(cancelled, letters.cancelled(forum, meeting, reason.strip(), moved, next), List.of()));
    }

    /** Where the items of a meeting would go if it were cancelled now. */
    @Transactional(readOnly = true)
    public Optional<Meeting> nextAfter(Meeting meeting) {
        return items.nextAfter(meeting);
    }

    /** How many items would go on. */
    @Transactional(readOnly = true)
    public int openItems(Meeting meeting) {
        return items.toMoveOn(meeting).size();
    }

    /** Held before the meeting, as everywhere: whoever plans for the forum meanwhile waits. */
    private Forum forumOf(String meetingId) {
        return register.find(meetingId)
                .flatMap(meeting -> forums.hold(meeting.forum()))
                .orElseThrow(() -> new IllegalArgumentException("no meeting " + meetingId));
    }

    private static Optional<Problem> notAhead(Meeting meeting) {
        return meeting.state().isAhead()
                ? Optional.empty()
                : Optional.of(new Problem("meeting", NOT_AHEAD.formatted(meeting.state().label().toLowerCase(DanishDates.DANISH))));
    }

    private static Optional<Problem> wrongReason(String reason, String what) {
        if (reason.isBlank()) {
            return Optional.of(new Problem("reason", "Skriv, %s; alle får det at vide.".formatted(what)));
        }
        return reason.strip().length() > LONGEST_REASON
                ? Optional.of(new Problem("reason", "Begrundelsen må højst være på %d tegn.".formatted(LONGEST_REASON)))
                : Optional.empty();
    }

    /** The day it is in Denmark. */
    LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(DanishDates.ZONE));
    }
}
