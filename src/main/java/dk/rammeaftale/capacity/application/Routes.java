package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.Deadline;
import dk.rammeaftale.calendar.SendingAdvice;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Introductions;
import dk.rammeaftale.hearing.application.SilentAuthorities;
import dk.rammeaftale.hearing.application.UnreachedSeats;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The choice between mail hearing and meeting (agreement note 2025, point 3), which is the secretariat's. */
@Service
@Transactional
public class Routes {

    private static final int MEETINGS_SHOWN = 4;

    private final CaseRegister cases;
    private final CaseItems items;
    private final Hearings hearings;
    private final Introductions introductions;
    private final SilentAuthorities silentAuthorities;
    private final UnreachedSeats unreached;
    private final DanishCalendar calendar;
    private final MeetingPlan meetings;
    private final Neighbours earlier;
    private final CaseLetters letters;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    Routes(
            CaseRegister cases,
            CaseItems items,
            Hearings hearings,
            Introductions introductions,
            SilentAuthorities silentAuthorities,
            UnreachedSeats unreached,
            DanishCalendar calendar,
            MeetingPlan meetings,
            Neighbours earlier,
            CaseLetters letters,
            Journal journal,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.hearings = hearings;
        this.introductions = introductions;
        this.silentAuthorities = silentAuthorities;
        this.unreached = unreached;
        this.calendar = calendar;
        this.meetings = meetings;
        this.earlier = earlier;
        this.letters = letters;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RouteOptions options(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        Deadline ifSentToday = hearings.deadlineIfSentOn(today());
        return new RouteOptions(
                SendingAdvice.on(ifSentToday.sentOn(), ifSentToday.days(), calendar),
                meetings.nextDassos(today()),
                meetings.ahead(Forum.DASSOS, today()).stream().limit(MEETINGS_SHOWN).toList(),
                earlier.beside(about),
                silentAuthorities.pointedOut(),
                unreached.inDassos());
    }

    /**
     * Takes the secretariat's choice; where the edition needs confirming, choosing confirms it.
     *
     * @param introduction what a mail hearing is to begin with; empty leaves what is kept for it as it is
     */
    public Verdict<Route> choose(
            CaseNumber number, Optional<String> entered, Optional<String> introduction, Viewer viewer) {
        Optional<Route> route = entered.flatMap(Route::named);
        if (route.isEmpty()) {
            return Verdict.refused("route", "Vælg mailhøring eller DASSOS-møde.");
        }
        if (route.get() == Route.HEARING && introduction.isPresent()
                && introductions.keep(number, introduction.get(), viewer) instanceof Verdict.Refused<?> refused) {
            return Verdict.refused(refused.problems());
        }
        CapacityCase about = cases.find(number).orElseThrow();
        String who = directory.describe(viewer.username());
        if (about.edition().needsConfirmationOn(about.startedOn())) {
            journal.record(number, who, "Sekretariatet bekræfter, at sagen følger reglerne fra %d.".formatted(about.edition().year()));
        }
        journal.record(number, who, "Sekretariatet har valgt: %s.%s".formatted(route.get().label(), goesTo(route.get())));
        return Verdict.accepted(route.get());
    }

    private String goesTo(Route route) {
        return route == Route.HEARING
                ? ""
                : meetings.nextDassos(today())
                        .map(meeting -> " Sagen kommer på dagsordenen for mødet %s."
                                .formatted(DanishDates.weekday(meeting.date())))
                        .orElse(" Sagen kommer på det første møde, der bliver planlagt.");
    }

    /** Lets the case wait for a meeting, with an item on its agenda. A case that waits already goes on waiting. */
    public void awaitMeeting(CaseNumber number) {
        CapacityCase waiting = cases.find(number).orElseThrow();
        if (waiting.state() == CaseState.MEETING) {
            return;
        }
        cases.moveTo(CaseState.MEETING, number);
        Optional<Meeting> meeting = items.handIn(waiting);
        journal.record(number, Journal.SYSTEM, NextMeetingWords.awaits(meeting));
        letters.awaitsMeeting(waiting, meeting);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
