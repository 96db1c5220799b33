package dk.rammeaftale.hearing.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The days on which those who have not answered are reminded. */
class ReminderPlanTest {

    private static final DanishCalendar CALENDAR =
            new DanishCalendar(Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31)));

    private static List<String> reminders(List<Integer> daysBefore, String sentOn, String lastDay) {
        return new ReminderPlan(daysBefore)
                .moments(LocalDate.parse(sentOn), LocalDate.parse(lastDay), CALENDAR).stream()
                .map(moment -> moment.atZone(DanishDates.ZONE).toLocalDateTime().toString())
                .toList();
    }

    @Test
    void seven_and_two_days_before_the_last_day_at_nine() {
        assertThat(reminders(List.of(7, 2), "2026-11-12", "2026-11-26"))
                .containsExactly("2026-11-19T09:00", "2026-11-24T09:00");
    }

    @Test
    void a_reminder_on_a_day_off_goes_out_on_the_working_day_before() {
        assertThat(reminders(List.of(7, 2), "2026-12-11", "2026-12-28"))
                .as("Saturday the 26th is Christmas, and so are the 25th and the 24th")
                .containsExactly("2026-12-21T09:00", "2026-12-23T09:00");
    }

    @Test
    void two_reminders_on_one_day_are_one() {
        assertThat(reminders(List.of(3, 2), "2026-12-11", "2026-12-28")).containsExactly("2026-12-23T09:00");
    }

    @Test
    void nobody_is_reminded_on_the_day_of_the_invitation_or_before() {
        assertThat(reminders(List.of(7, 2), "2026-11-19", "2026-11-26")).containsExactly("2026-11-24T09:00");
    }

    @Test
    void there_is_one_halfway_where_the_days_before_give_none() {
        assertThat(reminders(List.of(), "2026-11-12", "2026-11-26")).containsExactly("2026-11-19T09:00");
        assertThat(reminders(List.of(20), "2026-11-12", "2026-11-26")).containsExactly("2026-11-19T09:00");
    }

    @Test
    void halfway_over_a_weekend_is_the_next_working_day_where_the_one_before_is_the_day_of_the_invitation() {
        assertThat(reminders(List.of(), "2026-11-20", "2026-11-23")).containsExactly("2026-11-23T09:00");
    }

    @Test
    void even_a_single_day_has_a_reminder() {
        assertThat(reminders(List.of(7, 2), "2026-11-25", "2026-11-26")).containsExactly("2026-11-26T09:00");
    }
}
