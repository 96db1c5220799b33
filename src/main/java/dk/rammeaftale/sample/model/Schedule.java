package dk.rammeaftale.sample.model;

import dk.rammeaftale.calendar.DanishCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Gives everything in the script its moment, on working days in office hours. The same script, seen from the same day, gives
 * the same steps in the same order: a history that was broken off goes on by it.
 */
public final class Schedule {

    private static final LocalTime MORNING = LocalTime.of(8, 30);
    /** So that not everybody acts at the same moment. */
    private static final int MINUTES_BETWEEN_CASES = 1;
    private static final int MOST_CASES_IN_STEP = 60;
    private static final int MINUTES_BETWEEN_ACTS = 23;
    private static final int MINUTES_BETWEEN_ANSWERS = 31;
    private static final int ANSWERS_A_DAY = 8;
    private static final int DAYS_OF_HEARING = 14;

    private final DanishCalendar calendar;
    private final LocalDate today;
    private final List<String> seats;

    /** @param seats the codes of all seats */
    public Schedule(DanishCalendar calendar, LocalDate today, List<String> seats) {
        this.calendar = calendar;
        this.today = today;
        this.seats = List.copyOf(seats);
    }

    /** In the order in which they are done. */
    public List<Step> steps(List<CaseScript> cases, List<HearingScript> hearings, List<ItemScript> items) {
        List<Step> steps = new ArrayList<>();
        for (int number = 0; number < cases.size(); number++) {
            CaseScript script = cases.get(number);
            LocalTime usual = MORNING.plusMinutes((long) number % MOST_CASES_IN_STEP * MINUTES_BETWEEN_CASES);
            LocalDate start = script.start().seenFrom(today);
            steps.add(new Step.Proposes(workingDay(start).atTime(usual), script));
            for (int act = 0; act < script.acts().size(); act++) {
                LocalTime later = usual.plusMinutes((act + 1L) * MINUTES_BETWEEN_ACTS);
                Act done = script.acts().get(act);
                LocalDate day = done.verb() == Verb.NEW_ADDRESS ? lastDayOfHearing(script, start) : workingDay(start.plusDays(done.day()));
                steps.addAll(steps(done, day, later, (at, seat) -> new Step.Acts(at, script, done, seat)));
            }
        }
        for (HearingScript script : hearings) {
            LocalDate start = script.start().seenFrom(today);
            steps.add(new Step.Opens(workingDay(start).atTime(MORNING), script));
            script.acts().forEach(done -> steps.addAll(steps(done, workingDay(start.plusDays(done.day())),
                    MORNING.plusMinutes(MINUTES_BETWEEN_ACTS), (at, seat) -> new Step.Answers(at, script, done, seat))));
        }
        items.forEach(item -> steps.add(new Step.HandsIn(workingDay(item.day().seenFrom(today)).atTime(MORNING), item)));
        steps.sort(Comparator.comparing(Step::at)); // stable: what is done at one moment keeps its order
        return steps;
    }

    /** The last working day on which the hearing runs, when no reminder comes any more, whatever the weekdays and holidays. */
    private LocalDate lastDayOfHearing(CaseScript script, LocalDate start) {
        Act hearing = script.acts().stream().filter(act -> act.verb() == Verb.HEARING).findFirst().orElseThrow();
        LocalDate day = workingDay(start.plusDays(hearing.day())).plusDays(DAYS_OF_HEARING);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private List<Step> steps(Act act, LocalDate day, LocalTime time, BiFunction<LocalDateTime, String, Step> step) {
        List<String> about = !act.verb().namesSeats()
                ? List.of("")
                : act.words().contains(Act.EVERYBODY) ? seats : act.words();
        List<Step> steps = new ArrayList<>();
        LocalDate current = day;
        for (int number = 0; number < about.size(); number++) {
            if (number > 0 && number % ANSWERS_A_DAY == 0) {
                current = workingDay(current.plusDays(1));
            }
            LocalDateTime at = current.atTime(time.plusMinutes((long) number % ANSWERS_A_DAY * MINUTES_BETWEEN_ANSWERS));
            steps.add(step.apply(at, about.get(number)));
        }
        return steps;
    }

    private LocalDate workingDay(LocalDate day) {
        return calendar.workingDayFrom(day);
    }
}
