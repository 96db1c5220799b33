package dk.rammeaftale.sample.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.clock.Past;
import dk.rammeaftale.clock.TimeMachine;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.sample.application.Bookmark.Place;
import dk.rammeaftale.sample.model.ItemScript;
import dk.rammeaftale.sample.model.Schedule;
import dk.rammeaftale.sample.model.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the history from its first day to the present. Each step is done once, together with the bookmark that says so: a history
 * that was broken off, however that came, goes on from there.
 */
@Component
@Profile("demo")
public class HistoryPlay {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryPlay.class);

    /** So that the script has cases under the edition of 2016, which is in force until 2025. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, Month.JANUARY, 8);

    private final Script script;
    private final Bookmark bookmark;
    private final CasePlay cases;
    private final HearingPlay hearings;
    private final MeetingPlay meetings;
    private final People people;
    private final TimeMachine timeMachine;
    private final Haste haste;
    private final Directory directory;
    private final DanishCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HistoryPlay(
            Script script,
            Bookmark bookmark,
            CasePlay cases,
            HearingPlay hearings,
            MeetingPlay meetings,
            People people,
            TimeMachine timeMachine,
            Haste haste,
            Directory directory,
            DanishCalendar calendar,
            TransactionTemplate transaction,
            Clock clock) {
        this.script = script;
        this.bookmark = bookmark;
        this.cases = cases;
        this.hearings = hearings;
        this.meetings = meetings;
        this.people = people;
        this.timeMachine = timeMachine;
        this.haste = haste;
        this.directory = directory;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Plays the history where nothing has ever happened, or the rest of one that was broken off; else does nothing. */
    public void playOnce() {
        Optional<Place> left = bookmark.place();
        if (left.isEmpty() && !bookmark.isBlank()) {
            return;
        }
        LOG.info(left.isEmpty()
                ? "Demoens historie laves. Det sker kun ved første start og tager et øjeblik."
                : "Demoens historie blev afbrudt og laves nu færdig.");
        Place place = left.orElseGet(this::beginning);
        List<Step> steps = steps(place.today());
        haste.during(() -> timeMachine.relive(place.at(), past -> play(steps, place, past)));
        LOG.info("Demoens historie er lavet. Begynd forfra ved at slette databasen (mappen ./data).");
    }

    private Place beginning() {
        Place beginning = new Place(
                LocalDate.now(clock.withZone(DanishDates.ZONE)),
                FIRST_DAY.atTime(LocalTime.of(8, 0)).atZone(DanishDates.ZONE).toInstant(),
                0);
        bookmark.put(beginning);
        return beginning;
    }

    private List<Step> steps(LocalDate today) {
        List<String> seats = directory.seats().stream().map(seat -> seat.authority().code().value()).toList();
        return new Schedule(calendar, today, seats).steps(script.cases(), script.hearings(), script.items());
    }

    private void play(List<Step> steps, Place from, Past past) {
        Place place = from;
        int year = 0;
        Optional<Instant> next = next(steps, place, past);
        while (next.isPresent()) {
            past.moveTo(next.get());
            // What was to be done may be done by what happened on the way.
            boolean meetingFirst = meetings.nextDue(past.now()).filter(at -> !at.isAfter(past.now())).isPresent();
            if (meetingFirst) {
                meetings.doNext(past.now());
            } else {
                while (place.steps() < steps.size() && !at(steps.get(place.steps())).isAfter(past.now())) {
                    place = perform(steps.get(place.steps()), place, past.now());
                }
            }
            year = told(year, past);
            next = next(steps, place, past);
        }
        past.moveTo(past.present());
        transaction.executeWithoutResult(status -> bookmark.close());
    }

    private Optional<Instant> next(List<Step> steps, Place place, Past past) {
        Stream<Instant> step = steps.stream().skip(place.steps()).limit(1).map(HistoryPlay::at);
        return Stream.concat(step, meetings.nextDue(past.now()).stream())
                .map(at -> at.isBefore(past.now()) ? past.now() : at)
                .min(Instant::compareTo)
                .filter(at -> !at.isAfter(past.present()));
    }

    private Place perform(Step step, Place place, Instant now) {
        Place done = new Place(place.today(), now, place.steps() + 1);
        try {
            transaction.executeWithoutResult(status -> {
                perform(step);
                bookmark.put(done);
            });
        } catch (RuntimeException e) {
            LOG.warn("Demoens historie: et trin kunne ikke gennemføres og springes over: {}", step, e);
            bookmark.put(done);
        }
        return done;
    }

    private void perform(Step step) {
        if (step instanceof Step.Proposes proposes) {
            cases.propose(proposes.script());
        } else if (step instanceof Step.Acts acts) {
            cases.act(acts.script(), acts.act(), acts.seat());
        } else if (step instanceof Step.Opens opens) {
            hearings.open(opens.script());
        } else if (step instanceof Step.Answers answers) {
            hearings.answer(answers.script(), answers.act(), answers.seat());
        } else if (step instanceof Step.HandsIn handsIn) {
            handIn(handsIn.script());
        }
    }

    private void handIn(ItemScript item) {
        people.start(item.by(), "agenda-item", Map.of(
                "forum", "DASSOS",
                "section", item.section().name(),
                "title", item.title(),
                "presenter", item.presenter(),
                "recommendation", item.recommendation(),
                "statement", item.statement()));
    }

    private static Instant at(Step step) {
        return step.at().atZone(DanishDates.ZONE).toInstant();
    }

    private static int told(int year, Past past) {
        int now = LocalDate.ofInstant(past.now(), DanishDates.ZONE).getYear();
        if (now != year) {
            LOG.info("Demoens historie: {} …", now);
        }
        return now;
    }
}
