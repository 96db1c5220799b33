package dk.rammeaftale.sample.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.meeting.application.EnteredMeeting;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.Forums;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.application.MeetingPlanning;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.ProposedDates;
import dk.rammeaftale.sample.model.PointScript;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The meetings of DASSOS in the history: each autumn the next year is planned; the agenda is sent before a meeting, and after it
 * the minutes are written and approved. What is to be done follows from how far the meetings are, so nothing is done twice.
 */
@Component
@Profile("demo")
class MeetingPlay {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingPlay.class);

    private static final LocalTime AT_THE_DESK = LocalTime.of(13, 15);
    private static final int AGENDA_DAYS_BEFORE = 10;
    private static final int MINUTES_DAYS_AFTER = 3;
    private static final int APPROVAL_DAYS_AFTER = 6;
    /** A meeting that stands already is the one of its quarter. */
    private static final int FEWEST_DAYS_BETWEEN = 45;

    private final MeetingPlan meetings;
    private final MeetingPlanning planning;
    private final Forums forums;
    private final MinutesBook book;
    private final MinutesPlay minutes;
    private final FollowUps followUps;
    private final Script script;
    private final People people;
    private final Directory directory;
    private final DanishCalendar calendar;
    private final TransactionTemplate transaction;
    private final Set<String> givenUp = new HashSet<>();

    MeetingPlay(
            MeetingPlan meetings,
            MeetingPlanning planning,
            Forums forums,
            MinutesBook book,
            MinutesPlay minutes,
            FollowUps followUps,
            Script script,
            People people,
            Directory directory,
            DanishCalendar calendar,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.planning = planning;
        this.forums = forums;
        this.book = book;
        this.minutes = minutes;
        this.followUps = followUps;
        this.script = script;
        this.people = people;
        this.directory = directory;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Something to be done; it is not due twice, even if it cannot be done. */
    private record Duty(Instant at, String name, Runnable work) {
    }

    /** When there is something to do next, possibly in the past. */
    Optional<Instant> nextDue(Instant now) {
        return duties(now).stream().map(Duty::at).min(Comparator.naturalOrder());
    }

    /** Does what has waited longest. @return whether it could be done */
    boolean doNext(Instant now) {
        Duty duty = duties(now).stream().min(Comparator.comparing(Duty::at)).orElseThrow();
        try {
            transaction.executeWithoutResult(status -> duty.work().run());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Demoens historie: «{}» kunne ikke gennemføres.", duty.name(), e);
            givenUp.add(duty.name());
            return false;
        }
    }

    private List<Duty> duties(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DanishDates.ZONE);
        List<Duty> duties = new ArrayList<>();
        forums.find(Forum.DASSOS).ifPresent(forum -> {
            List<Meeting> all = meetings.all();
            planFor(forum, today.getYear(), today, all).ifPresent(duties::add);
            planFor(forum, today.getYear() + 1, today, all).ifPresent(duties::add);
            all.stream()
                    .filter(meeting -> meeting.forum().equals(forum.id()))
                    .flatMap(meeting -> dutyOf(meeting, today).stream())
                    .forEach(duties::add);
            followUps.actionPoints().stream().flatMap(point -> dutyOf(point, all).stream()).forEach(duties::add);
        });
        duties.removeIf(duty -> givenUp.contains(duty.name()));
        return duties;
    }

    private Optional<Duty> dutyOf(Meeting meeting, LocalDate today) {
        String id = meeting.id();
        if (meeting.state() == MeetingState.CALLED && today.isAfter(meeting.handInDeadline())) {
            LocalDate day = latest(meeting.date().minusDays(AGENDA_DAYS_BEFORE), meeting.handInDeadline().plusDays(1));
            return Optional.of(new Duty(at(day), "dagsorden " + id, () -> sendAgenda(id)));
        }
        if (meeting.state() != MeetingState.HELD) {
            return Optional.empty();
        }
        return switch (book.work(id).state()) {
            case DRAFT -> Optional.of(new Duty(
                    at(meeting.date().plusDays(MINUTES_DAYS_AFTER)), "referat " + id, () -> minutes.write(meeting)));
            case WITH_CHAIR -> Optional.of(new Duty(
                    at(meeting.date().plusDays(APPROVAL_DAYS_AFTER)), "godkendelse " + id, () -> approve(id)));
            case SENT_BACK, APPROVED, PUBLISHED -> Optional.empty();
        };
    }

    /** Somebody does what a meeting has asked for, if the script says when. */
    private Optional<Duty> dutyOf(ActionPoint point, List<Meeting> all) {
        Optional<LocalDate> held = all.stream()
                .filter(meeting -> meeting.id().equals(point.meetingId()))
                .filter(meeting -> meeting.state() == MeetingState.MINUTES_PUBLISHED)
                .map(Meeting::date)
                .findFirst();
        return held.filter(day -> point.doneOn().isEmpty())
                .flatMap(day -> script.point(point.wording()).flatMap(PointScript::done).map(day::plusDays))
                .map(day -> new Duty(at(day), "opgave " + point.id(),
                        () -> followUps.done(point.id(), "").orElseThrow(IllegalStateException::new)));
    }

    private void sendAgenda(String meetingId) {
        people.complete(directory.secretariat().get(0).username(), meetingId, "Task_PrepareAgenda", Map.of());
    }

    private void approve(String meetingId) {
        people.complete(meetingId, "Task_ApproveMinutes", Map.of("approved", true));
    }

    /** The plan of a year is fixed in the autumn before, for the quarters in which no meeting stands yet. */
    private Optional<Duty> planFor(Forum forum, int year, LocalDate today, List<Meeting> all) {
        LocalDate day = latest(LocalDate.of(year - 1, Month.OCTOBER, 1), today);
        List<EnteredMeeting> missing = missing(forum, year, day, all);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Duty(at(day), "mødeplan " + year, () -> plan(forum, year, missing)));
    }

    private List<EnteredMeeting> missing(Forum forum, int year, LocalDate day, List<Meeting> all) {
        List<LocalDate> standing = all.stream()
                .filter(meeting -> meeting.forum().equals(forum.id()) && meeting.state() != MeetingState.CANCELLED)
                .map(Meeting::date)
                .toList();
        return new ProposedDates(calendar).of(forum, year, List.of()).stream()
                .filter(date -> date.minusDays(forum.handInDays()).isAfter(day))
                .filter(date -> standing.stream()
                        .noneMatch(other -> Math.abs(ChronoUnit.DAYS.between(date, other)) < FEWEST_DAYS_BETWEEN))
                .map(date -> usual(forum, date))
                .toList();
    }

    private static EnteredMeeting usual(Forum forum, LocalDate date) {
        EnteredMeeting usual = EnteredMeeting.usual(forum);
        return new EnteredMeeting(
                date.toString(), "", usual.starts(), usual.ends(), usual.place(), "", "", false, "", "", "");
    }

    private void plan(Forum forum, int year, List<EnteredMeeting> rows) {
        planning.saveDrafts(forum.id(), year, planning.edition(forum, year), rows).orElseThrow(IllegalStateException::new);
        planning.approve(year, planning.year(year).edition()).orElseThrow(IllegalStateException::new);
    }

    private Instant at(LocalDate day) {
        return calendar.workingDayFrom(day).atTime(AT_THE_DESK).atZone(DanishDates.ZONE).toInstant();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
