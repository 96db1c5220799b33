package dk.rammeaftale.agreement.model;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On which days authorities are reminded before the final date, and the secretariat is told that time runs out (our reading:
 * the agreement note says only that the councils approve).
 *
 * @param daysBefore days before the final date
 */
public record CouncilReminderPlan(LocalDate finalDate, List<Integer> daysBefore, DanishCalendar calendar) {

    /** Working days, the earliest first; a day off moves to the working day before. */
    public List<LocalDate> days() {
        return daysBefore.stream()
                .map(days -> calendar.workingDayUntil(finalDate.minusDays(days)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first day on which the authority is to be reminded, and has not been; days before it was asked do not count. */
    public Optional<LocalDate> nextReminder(CouncilStanding council, LocalDate today) {
        return open(council, today).stream().findFirst();
    }

    /** The last day that has come; after a time in which the service was down, several reminders are one. */
    public Optional<LocalDate> dueReminder(CouncilStanding council, LocalDate today) {
        return open(council, today).stream().filter(day -> !day.isAfter(today)).reduce((earlier, later) -> later);
    }

    private List<LocalDate> open(CouncilStanding council, LocalDate today) {
        Optional<LocalDate> asked =
                council.plan().askedAt().map(at -> at.atZone(DanishDates.ZONE).toLocalDate());
        if (asked.isEmpty() || !council.stateOn(today).awaitsAuthority()) {
            return List.of();
        }
        LocalDate after = council.plan().remindedFor().filter(day -> day.isAfter(asked.get())).orElse(asked.get());
        return days().stream().filter(day -> day.isAfter(after)).toList();
    }

    /**
     * When the secretariat is told that an authority will not make it: the working day after the last council meeting before
     * the final date, or where no such meeting is known, the last day of reminders.
     */
    public Optional<LocalDate> escalation(CouncilStanding council, LocalDate today) {
        if (council.plan().askedAt().isEmpty()
                || !council.stateOn(today).awaitsCouncil()
                || council.plan().escalatedFor().equals(Optional.of(about(council)))) {
            return Optional.empty();
        }
        return Optional.of(meetingInTime(council)
                .map(meeting -> calendar.workingDayFrom(meeting.plusDays(1)))
                .orElseGet(this::lastDay));
    }

    /** What an escalation is about: the council meeting, or the final date where none in time is known. */
    public LocalDate about(CouncilStanding council) {
        return meetingInTime(council).orElse(finalDate);
    }

    private Optional<LocalDate> meetingInTime(CouncilStanding council) {
        return council.plan().meetingOn().filter(day -> !day.isAfter(finalDate));
    }

    private LocalDate lastDay() {
        List<LocalDate> days = days();
        return days.isEmpty() ? calendar.workingDayUntil(finalDate) : days.get(days.size() - 1);
    }
}
