package dk.rammeaftale.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.verdict.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T09:00");
    private static final DanishCalendar CALENDAR = new DanishCalendar(Set.of(MonthDay.of(6, 5)));
    private static final Forum DASSOS = forum("DASSOS", true, Optional.empty());
    private static final Forum GROUP = forum("GRUPPEN", false, Optional.of(LocalDate.parse("2027-06-30")));

    private final PlanRules rules = new PlanRules(CALENDAR);

    private static Forum forum(String id, boolean quarterly, Optional<LocalDate> lastDay) {
        return new Forum(id, id, id, "Viborg Rådhus", 28, LocalTime.of(12, 0), 105, quarterly, false, Optional.empty(),
                "Kommissorium", lastDay);
    }

    private static Meeting meeting(Forum forum, String date, String deadline) {
        return new Meeting(forum.id().toLowerCase() + "-" + date, forum.id(), LocalDate.parse(date), LocalDate.parse(deadline));
    }

    private static Meeting between(String date, String starts, String ends) {
        Meeting one = meeting(DASSOS, date, date);
        return new Meeting(one.id(), one.forum(), one.date(), one.handInDeadline(), "", "", "", LocalTime.parse(starts),
                LocalTime.parse(ends), false, Optional.empty(), MeetingState.DRAFT);
    }

    private List<String> refused(Meeting meeting, Forum forum, Meeting... others) {
        return rules.refusals(meeting, forum, List.of(others), NOW).stream().map(Problem::sentence).toList();
    }

    @Test
    void a_meeting_on_a_working_day_to_come_is_taken_without_a_warning() {
        Meeting march = meeting(DASSOS, "2027-03-05", "2027-02-05");

        assertThat(refused(march, DASSOS, march)).isEmpty();
        assertThat(rules.warnings(march)).isEmpty();
        assertThat(rules.deadlineGone(march, NOW.toLocalDate())).isEmpty();
    }

    @Test
    void a_meeting_in_the_past_is_refused_down_to_the_hour() {
        assertThat(refused(between("2026-11-22", "12:00", "13:45"), DASSOS))
                .containsExactly("Mødet ligger i fortiden. Vælg en senere dag.");
        assertThat(refused(between("2026-11-23", "08:59", "13:45"), DASSOS)).hasSize(1);
        assertThat(refused(between("2026-11-23", "09:00", "13:45"), DASSOS)).isEmpty();
    }

    @Test
    void a_deadline_after_the_meeting_is_refused_and_one_on_its_day_is_not() {
        assertThat(refused(meeting(DASSOS, "2027-03-05", "2027-03-06"), DASSOS))
                .containsExactly("Fristen for indmelding ligger efter mødet. Vælg en tidligere frist.");
        assertThat(refused(meeting(DASSOS, "2027-03-05", "2027-03-05"), DASSOS)).isEmpty();
    }

    @Test
    void a_plan_whose_deadline_has_passed_is_refused() {
        assertThat(rules.deadlineGone(meeting(DASSOS, "2026-12-11", "2026-11-22"), NOW.toLocalDate()))
                .map(Problem::sentence)
                .contains("Fristen for indmelding, 22. november 2026, er allerede passeret. Skriv en senere frist.");
        assertThat(rules.deadlineGone(meeting(DASSOS, "2026-12-11", "2026-11-23"), NOW.toLocalDate())).isEmpty();
    }

    @Test
    void two_meetings_of_one_forum_on_one_day_are_refused_unless_one_is_cancelled_or_anothers() {
        Meeting one = meeting(DASSOS, "2027-03-05", "2027-02-05");
        Meeting same = new Meeting("dassos-2027-01-08", "DASSOS", one.date(), one.handInDeadline());
        Meeting ofTheGroup = meeting(GROUP, "2027-03-05", "2027-02-05");

        assertThat(refused(one, DASSOS, one, same))
                .containsExactly("DASSOS har allerede et møde fredag den 5. marts 2027. Vælg en anden dag.");
        assertThat(refused(one, DASSOS, same.in(MeetingState.CANCELLED), ofTheGroup)).isEmpty();
    }

    @Test
    void a_group_meets_on_its_last_day_and_never_after_it() {
        assertThat(refused(meeting(GROUP, "2027-06-30", "2027-06-02"), GROUP)).isEmpty();
        assertThat(refused(meeting(GROUP, "2027-07-01", "2027-06-02"), GROUP)).containsExactly(
                "GRUPPEN slutter 30. juni 2027 og kan ikke holde møde derefter. Vælg en tidligere dag, eller forlæng forummet"
                        + " først.");
    }

    @Test
    void a_meeting_ends_after_it_has_begun_and_its_theme_day_before() {
        Meeting march = meeting(DASSOS, "2027-03-05", "2027-02-05");

        assertThat(refused(between("2027-03-05", "12:00", "12:00"), DASSOS))
                .containsExactly("Mødet slutter, før det er begyndt. Ret tidspunkterne.");
        assertThat(refused(withThemeDay(march, "09:00", "12:00"), DASSOS)).isEmpty();
        assertThat(refused(withThemeDay(march, "09:00", "12:15"), DASSOS))
                .containsExactly("Temadagen ligger før mødet og skal være slut, når mødet begynder.");
        assertThat(refused(withThemeDay(march, "09:00", "08:00"), DASSOS))
                .containsExactly("Temadagen slutter, før den er begyndt. Ret tidspunkterne.");
    }

    private static Meeting withThemeDay(Meeting one, String starts, String ends) {
        ThemeDay day = new ThemeDay("Børn og unge", LocalTime.parse(starts), LocalTime.parse(ends));
        return new Meeting(one.id(), one.forum(), one.date(), one.handInDeadline(), "", "", "", one.startsAt(), one.endsAt(),
                false, Optional.of(day), one.state());
    }

    @Test
    void days_off_and_july_are_warnings() {
        assertThat(rules.warnings(meeting(DASSOS, "2027-03-06", "2027-02-05")))
                .containsExactly("Mødet ligger lørdag den 6. marts 2027.");
        assertThat(rules.warnings(meeting(DASSOS, "2028-06-05", "2028-05-25"))).containsExactly(
                "Mødet ligger mandag den 5. juni 2028, som er 2. pinsedag.",
                "Fristen for indmelding af punkter ligger torsdag den 25. maj 2028, som er Kristi himmelfartsdag.");
        assertThat(rules.warnings(meeting(DASSOS, "2029-06-05", "2029-05-08")))
                .containsExactly("Mødet ligger tirsdag den 5. juni 2029, som er grundlovsdag.");
        assertThat(rules.warnings(meeting(DASSOS, "2027-07-02", "2027-06-04")))
                .containsExactly("Mødet ligger i juli, hvor de fleste har ferie.");
    }

    @Test
    void a_quarterly_forum_is_told_of_the_quarters_without_a_meeting() {
        List<Meeting> year = List.of(
                meeting(DASSOS, "2027-03-31", "2027-03-03"),
                meeting(DASSOS, "2027-09-10", "2027-08-13").in(MeetingState.CANCELLED),
                meeting(DASSOS, "2027-10-01", "2027-09-03"),
                meeting(DASSOS, "2028-05-05", "2028-04-05"),
                meeting(GROUP, "2027-05-05", "2027-04-05"));

        assertThat(rules.missingQuarters(DASSOS, 2027, year)).containsExactly(
                "DASSOS mødes hvert kvartal, men har intet møde i 2. kvartal 2027.",
                "DASSOS mødes hvert kvartal, men har intet møde i 3. kvartal 2027.");
        assertThat(rules.missingQuarters(GROUP, 2027, year)).isEmpty();
    }

    @Test
    void the_deadline_is_the_forums_days_before_or_the_working_day_before_that() {
        assertThat(rules.handInDeadline(DASSOS, LocalDate.parse("2027-03-05"))).isEqualTo("2027-02-05");
        assertThat(rules.handInDeadline(DASSOS, LocalDate.parse("2027-04-23"))).isEqualTo("2027-03-24");
    }

    @Test
    void the_deadline_moves_along_and_nobody_loses_days_they_were_promised() {
        LocalDate today = NOW.toLocalDate();
        Meeting march = meeting(DASSOS, "2027-03-05", "2027-02-05");
        Meeting extra = meeting(DASSOS, "2026-12-11", "2026-12-04");
        Meeting closed = meeting(DASSOS, "2026-12-11", "2026-11-13");

        assertThat(rules.deadlineOfMoved(march, DASSOS, LocalDate.parse("2027-03-19"), today)).isEqualTo("2027-02-19");
        assertThat(rules.deadlineOfMoved(march, DASSOS, LocalDate.parse("2027-01-15"), today)).isEqualTo("2026-12-18");
        assertThat(rules.deadlineOfMoved(extra, DASSOS, LocalDate.parse("2026-12-15"), today)).isEqualTo("2026-12-04");
        assertThat(rules.deadlineOfMoved(extra, DASSOS, LocalDate.parse("2026-12-03"), today)).isEqualTo("2026-12-03");
        assertThat(rules.deadlineOfMoved(closed, DASSOS, LocalDate.parse("2026-12-15"), today)).isEqualTo("2026-11-17");
        assertThat(rules.deadlineOfMoved(closed, DASSOS, LocalDate.parse("2027-02-05"), today)).isEqualTo("2027-01-08");
    }

    @Test
    void the_year_before_proposes_the_days_of_the_next() {
        ProposedDates proposals = new ProposedDates(CALENDAR);
        List<Meeting> before = List.of(
                meeting(DASSOS, "2026-12-11", "2026-11-13"),
                meeting(DASSOS, "2027-03-05", "2027-02-05"),
                meeting(DASSOS, "2027-06-11", "2027-05-14"),
                meeting(DASSOS, "2027-09-10", "2027-08-13").in(MeetingState.CANCELLED),
                meeting(GROUP, "2027-05-05", "2027-04-05"));

        assertThat(proposals.of(DASSOS, 2028, before))
                .containsExactly(LocalDate.parse("2028-03-03"), LocalDate.parse("2028-06-09"));
        assertThat(proposals.of(GROUP, 2028, before)).isEmpty();
    }

    @Test
    void a_quarterly_forum_without_a_year_before_is_proposed_one_day_a_quarter_and_no_day_off() {
        assertThat(new ProposedDates(CALENDAR).of(DASSOS, 2026, List.of())).containsExactly(
                LocalDate.parse("2026-03-06"),
                LocalDate.parse("2026-06-04"),
                LocalDate.parse("2026-09-04"),
                LocalDate.parse("2026-11-06"));
        assertThat(new ProposedDates(CALENDAR).of(GROUP, 2026, List.of())).isEmpty();
    }
}
