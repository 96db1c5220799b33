package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.ASKED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingControl;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Seats;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import dk.rammeaftale.setting.application.SettingChanges;
import dk.rammeaftale.setting.application.Settings;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hearing is held as hearings are on the day it is opened; one that is running stays as it began. */
@ServiceTest
class PracticeByDayTest {

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private SettingChanges changes;
    @Autowired
    private Settings settings;
    @Autowired
    private Hearings hearings;
    @Autowired
    private HearingControl control;
    @Autowired
    private Seats seats;
    @Autowired
    private DanishCalendar calendar;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void nothingIsChangedAnyMore() {
        jdbc.sql("delete from setting_change").update();
        settings.readAgain();
    }

    @Test
    void days_change_for_hearings_that_are_opened_from_the_day_on() {
        fromTomorrow("hearing.days", "20");

        Hearing before = hearings.get(stage.opens());
        assertThat(before.opened().days()).isEqualTo(14);
        time.timePassesTo("2026-12-14T09:00");
        Hearing after = hearings.get(stage.opens());

        assertThat(after.opened().days()).isEqualTo(20);
        assertThat(hearings.get(before.id()).opened().lastDay()).isEqualTo(before.opened().lastDay());
    }

    @Test
    void a_running_hearing_is_reminded_of_as_it_began_also_when_its_deadline_moves() {
        long hearing = stage.opens();
        fromTomorrow("hearing.reminder-days", "3");

        time.timePassesTo("2026-12-15T09:00");
        assertThat(control.extend(hearing, "2027-01-15", "Julen", new Viewer("sekretariat", Set.of("secretariat"))))
                .isInstanceOf(Verdict.Accepted.class);
        time.timePassesTo("2027-01-08T10:00");

        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).as("seven days before, and not three")
                .hasSize(ASKED);
    }

    @Test
    void who_is_asked_and_when_it_closes_is_told_by_the_day_it_was_opened() {
        long before = stage.opens();
        fromTomorrow("hearing.ask-proposer", "true");
        time.timePassesTo("2026-12-14T09:00");
        long after = stage.opens();

        assertThat(seats.asked(before)).hasSize(ASKED);
        assertThat(seats.asked(after)).hasSize(ASKED + 1);
    }

    @Test
    void a_closing_day_holds_for_the_days_from_its_effect_on() {
        changes.plan("rammeaftale.calendar.closing-days", "12-24, 12-31", "2027-06-01", "Afskaffet", "admin");

        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-06-05"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2028-06-06"))).isTrue();
        assertThat(calendar.dayOff(LocalDate.parse("2029-06-05"))).isEmpty();
        assertThat(calendar.dayOff(LocalDate.parse("2027-12-24"))).contains("juleaftensdag");
    }

    private void fromTomorrow(String name, String value) {
        assertThat(changes.plan("rammeaftale." + name, value, settings.today().plusDays(1).toString(), "Prøve", "admin"))
                .isEmpty();
    }
}
