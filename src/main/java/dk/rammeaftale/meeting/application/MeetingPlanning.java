package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.PlanRules;
import dk.rammeaftale.meeting.model.ProposedDates;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a year: drafts are entered forum by forum and checked, and the year is approved as a whole. Only then is
 * anybody told, and only then do items find their meeting.
 */
@Service
@Transactional
public class MeetingPlanning {

    private final MeetingRegister register;
    private final ForumRegister forums;
    private final WaitingItems items;
    private final MeetingLetters letters;
    private final ConcernedPeople people;
    private final PlanRules rules;
    private final ProposedDates proposals;
    private final Clock clock;

    MeetingPlanning(
            MeetingRegister register,
            ForumRegister forums,
            WaitingItems items,
            MeetingLetters letters,
            ConcernedPeople people,
            DanishCalendar calendar,
            Clock clock) {
        this.register = register;
        this.forums = forums;
        this.items = items;
        this.letters = letters;
        this.people = people;
        this.rules = new PlanRules(calendar);
        this.proposals = new ProposedDates(calendar);
        this.clock = clock;
    }

    /** A meeting of the plan, and what speaks against it. */
    public record Line(Meeting meeting, Forum forum, List<String> warnings) {
    }

    /** How many are told of the meetings of a forum. */
    public record Audience(Forum forum, int people) {
    }

    /**
     * The plan of a year as it stands.
     *
     * @param lines   without cancelled meetings, in the order of their dates
     * @param missing what quarterly forums lack, in Danish
     * @param edition tells apart what somebody has seen from what was changed meanwhile
     */
    public record Year(int year, List<Line> lines, List<String> missing, List<Audience> audiences, String edition) {

        public List<Line> drafts() {
            return lines.stream().filter(line -> line.meeting().state() == MeetingState.DRAFT).toList();
        }

        public boolean hasWarnings() {
            return !missing.isEmpty() || drafts().stream().anyMatch(line -> !line.warnings().isEmpty());
        }
    }

    @Transactional(readOnly = true)
    public Year year(int year) {
        List<Meeting> meetings = register.all().stream()
                .filter(meeting -> meeting.date().getYear() == year && meeting.state() != MeetingState.CANCELLED)
                .toList();
        Map<String, Forum> known = new LinkedHashMap<>();
        forums.all().forEach(forum -> known.put(forum.id(), forum));
        List<Line> lines = meetings.stream()
                .filter(meeting -> known.containsKey(meeting.forum()))
                .map(meeting -> new Line(meeting, known.get(meeting.forum()), rules.warnings(meeting)))
                .toList();
        List<Meeting> drafts = drafts(meetings);
        List<Forum> planned = known.values().stream().filter(forum -> has(forum, drafts)).toList();
        return new Year(
                year,
                lines,
                known.values().stream()
                        .filter(forum -> has(forum, meetings))
                        .flatMap(forum -> rules.missingQuarters(forum, year, meetings).stream())
                        .toList(),
                planned.stream().map(forum -> new Audience(forum, people.of(forum).size())).toList(),
                edition(drafts));
    }

    private static boolean has(Forum forum, List<Meeting> meetings) {
        return meetings.stream().anyMatch(meeting -> meeting.forum().equals(forum.id()));
    }

    /** The drafts of a forum's year to go on with; else days to begin with, unless the forum has meetings already. */
    @Transactional(readOnly = true)
    public List<EnteredMeeting> rows(Forum forum, int year) {
        List<Meeting> all = register.all();
        List<Meeting> drafts = drafts(all, forum, year);
        if (!drafts.isEmpty()) {
            return drafts.stream().map(EnteredMeeting::of).toList();
        }
        boolean begun = all.stream().anyMatch(meeting -> meeting.forum().equals(forum.id())
                && meeting.date().getYear() == year && meeting.state() != MeetingState.CANCELLED);
        return begun
                ? List.of()
                : proposals.of(forum, year, all).stream()
                        .map(date -> EnteredMeeting.proposed(forum, date, rules.handInDeadline(forum, date)))
                        .toList();
    }

    /** Tells apart the drafts of a forum's year that somebody has seen from those that were changed meanwhile. */
    @Transactional(readOnly = true)
    public String edition(Forum forum, int year) {
        return edition(drafts(register.all(), forum, year));
    }

    private static String edition(List<Meeting> drafts) {
        return Integer.toHexString(drafts.toString().hashCode());
    }

    /**
     * Keeps the rows as the drafts of a forum's year, in the place of those there were; rows without a date are left out.
     * The problems' fields are the rows' with the row's number, from 0: {@code date_0}.
     */
    public Verdict<Integer> saveDrafts(String forumId, int year, String edition, List<EnteredMeeting> rows) {
        Forum forum = forums.hold(forumId).orElseThrow(() -> new IllegalArgumentException("no forum " + forumId));
        List<Meeting> all = register.all();
        List<Meeting> old = drafts(all, forum, year);
        if (!edition.equals(edition(old))) {
            return Verdict.refused("plan", "En kollega har ændret udkastet, efter at du åbnede siden. Åbn den igen, og skriv dine"
                    + " rettelser ind.");
        }
        List<Meeting> standing = new ArrayList<>(all);
        standing.removeAll(old);
        List<Problem> problems = new ArrayList<>();
        List<Meeting> drafts = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            if (rows.get(number).date().isEmpty()) {
                continue;
            }
            Verdict<Meeting> verdict = draft(rows.get(number), forum, Optional.of(year), standing);
            if (verdict instanceof Verdict.Refused<Meeting> refused) {
                int row = number;
                refused.problems().forEach(problem -> problems.add(
                        new Problem(problem.field() + "_" + row, "%d. møde: %s".formatted(row + 1, problem.sentence()))));
            } else {
                Meeting meeting = ((Verdict.Accepted<Meeting>) verdict).value();
                drafts.add(meeting);
                standing.add(meeting);
            }
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        old.forEach(meeting -> register.discardDraft(meeting.id()));
        drafts.forEach(register::store);
        return Verdict.accepted(drafts.size());
    }

    /** Reads and checks a draft that stands in no row yet; nothing is stored. */
    Verdict<Meeting> draft(EnteredMeeting entered, Forum forum, Optional<Integer> year, List<Meeting> standing) {
        Verdict<Meeting> read = MeetingEntry.read(
                entered,
                forum,
                date -> rules.handInDeadline(forum, date),
                date -> MeetingIds.free(forum, date, standing),
                MeetingState.DRAFT);
        if (read instanceof Verdict.Refused<Meeting>) {
            return read;
        }
        Meeting meeting = ((Verdict.Accepted<Meeting>) read).value();
        List<Problem> problems = problems(meeting, forum, standing);
        year.filter(wanted -> wanted != meeting.date().getYear()).ifPresent(wanted -> problems.add(new Problem(
                "date", "Datoen ligger ikke i %d, som planen gælder for.".formatted(wanted))));
        return problems.isEmpty() ? read : Verdict.refused(problems);
    }

    private List<Problem> problems(Meeting meeting, Forum forum, List<Meeting> others) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(DanishDates.ZONE));
        List<Problem> problems = new ArrayList<>(rules.refusals(meeting, forum, others, now));
        rules.deadlineGone(meeting, now.toLocalDate()).ifPresent(problems::add);
        return problems;
    }

    /** Approves the drafts of a year, all or none; they are checked once more, for days go by. Everyone concerned is told. */
    public Verdict<List<Audience>> approve(int year, String edition) {
        Map<Forum, List<Meeting>> drafts = new LinkedHashMap<>();
        for (Forum forum : forums.all()) {
            forums.hold(forum.id());
        }
        List<Meeting> all = register.all();
        forums.all().forEach(forum -> drafts.put(forum, drafts(all, forum, year)));
        drafts.values().removeIf(List::isEmpty);
        List<Meeting> ofTheYear = drafts(all).stream().filter(meeting -> meeting.date().getYear() == year).toList();
        if (ofTheYear.isEmpty()) {
            return Verdict.refused("plan", "Der er ikke noget udkast til %d at godkende.".formatted(year));
        }
        if (!edition.equals(edition(ofTheYear))) {
            return Verdict.refused("plan", "Udkastet er ændret, efter at du åbnede siden. Læs det igennem igen, før du godkender.");
        }
        List<Problem> problems = new ArrayList<>();
        drafts.forEach((forum, meetings) -> meetings.forEach(meeting -> problems(meeting, forum, all).forEach(problem ->
                problems.add(new Problem("plan", "%s %s: %s".formatted(
                        forum.name(), DanishDates.day(meeting.date()), problem.sentence()))))));
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        List<Audience> told = new ArrayList<>();
        drafts.forEach((forum, meetings) -> told.add(new Audience(forum, plan(forum, year, meetings))));
        return Verdict.accepted(told);
    }

    private int plan(Forum forum, int year, List<Meeting> drafts) {
        List<Meeting> planned = drafts.stream().map(draft -> draft.in(MeetingState.PLANNED)).toList();
        planned.forEach(register::store);
        items.findMeeting(forum.id());
        return letters.planned(forum, year, planned);
    }

    private static List<Meeting> drafts(List<Meeting> meetings, Forum forum, int year) {
        return drafts(meetings).stream()
                .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.date().getYear() == year)
                .toList();
    }

    private static List<Meeting> drafts(List<Meeting> meetings) {
        return meetings.stream().filter(meeting -> meeting.state() == MeetingState.DRAFT).toList();
    }

    /** The year to plan next: the coming one, for the plan is fixed in the autumn before. */
    public int yearToPlan() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE)).getYear() + 1;
    }
}
