package dk.rammeaftale.sample.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.clock.OutsideWorld;
import dk.rammeaftale.clock.TimeMachine;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.ActionPoint.Stand;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's history, played once with a power cut in between; a long play, so on one database only. */
@ServiceTest
@Tag("once")
@ExtendWith(OutputCaptureExtension.class)
class HistoryTest {

    private static final int STEPS_BEFORE_THE_CUT = 200;
    private static final String NOW = "2026-11-24T09:00";

    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private ServiceTime time;
    @Autowired
    private HistoryPlay play;
    @Autowired
    private Script script;
    @Autowired
    private Bookmark bookmark;
    @Autowired
    private CasePlay cases;
    @Autowired
    private HearingPlay hearings;
    @Autowired
    private MeetingPlay meetingPlay;
    @Autowired
    private People people;
    @Autowired
    private TimeMachine timeMachine;
    @Autowired
    private Haste haste;
    @Autowired
    private Directory directory;
    @Autowired
    private DanishCalendar calendar;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private Clock clock;
    @Autowired
    private OutsideWorld world;
    @Autowired
    private MeetingPlan meetings;
    @Autowired
    private AgendaRegister agenda;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    private List<String> storedOffset;

    private static final class PowerCut extends Error {
    }

    @BeforeEach
    void nothing_has_ever_happened() {
        cleanSlate.wipe();
        time.timeIs(NOW);
        cleanSlate.meetingsOfTheSampleBeginByThemselves();
        storedOffset = strings("select offset_millis from demo_clock");
    }

    @AfterEach
    void nothing_stays() {
        bookmark.close();
        cleanSlate.wipe();
    }

    @Test
    void a_history_that_was_cut_off_is_played_to_its_end_and_never_again(CapturedOutput output) {
        assertThatThrownBy(historyThatIsCutOff()::playOnce).isInstanceOf(PowerCut.class);
        assertThat(bookmark.place()).isPresent();
        thePresentIsAsItWas();

        play.playOnce();

        assertThat(output).doesNotContain("kunne ikke gennemføres");
        assertThat(bookmark.place()).isEmpty();
        thePresentIsAsItWas();
        casesHaveComeToEveryEnd();
        theSecretariatHasAskedAboutMore();
        casesStandEverywhere();
        meetingsWereHeldAndTheNextIsPrepared();
        meetingsLeaveThingsToBeDone();
        nobodyIsWrittenToAndNothingIsLeft();
        placesFollowed();

        long before = history.createHistoricProcessInstanceQuery().count();
        play.playOnce();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    private HistoryPlay historyThatIsCutOff() {
        TransactionTemplate cutOff = new TransactionTemplate(transactions) {
            private int left = STEPS_BEFORE_THE_CUT;

            @Override
            public <T> T execute(TransactionCallback<T> action) {
                T result = super.execute(action);
                if (--left == 0) {
                    throw new PowerCut();
                }
                return result;
            }
        };
        return new HistoryPlay(
                script, bookmark, cases, hearings, meetingPlay, people, timeMachine, haste, directory, calendar, cutOff, clock);
    }

    private void thePresentIsAsItWas() {
        assertThat(ZonedDateTime.now(clock).toLocalDateTime()).isEqualTo(NOW);
        assertThat(world.takesPart()).isTrue();
        assertThat(strings("select offset_millis from demo_clock")).as("stored offset").isEqualTo(storedOffset);
    }

    private void casesHaveComeToEveryEnd() {
        assertThat(strings("select distinct outcome from capacity_case where outcome is not null"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseOutcome.values()).map(Enum::name).toList());
        assertThat(number("select count(*) from capacity_case where outcome is not null")).isBetween(40L, 50L);
        assertThat(strings("select distinct outcome from hearing where outcome is not null"))
                .contains("APPROVED_BY_SILENCE", "APPROVED_BY_ANSWERS", "CONTESTED", "CANCELLED");
        assertThat(strings("select distinct kind from capacity_round")).containsExactlyInAnyOrder("CHANGE", "CLOSURE", "NEW");
        assertThat(number("select count(*) from capacity_case where edition = 2016")).isBetween(10L, 15L);
        assertThat(strings("select distinct facility_id from capacity_case where facility_id is not null"
                + " and facility_id not in (select id from facility where established_by_case)"))
                .allMatch(id -> id.matches("F-\\d+-1\\d"));
    }

    private void theSecretariatHasAskedAboutMore() {
        assertThat(strings("select outcome from hearing where policy <> 'SILENCE_APPROVES' and outcome is not null"))
                .containsExactlyInAnyOrder("COMPLETED", "APPROVED_BY_ANSWERS");
        assertThat(number("select count(*) from hearing where policy = 'COMMENTS_ONLY' and outcome is null")).isOne();
    }

    private void casesStandEverywhere() {
        assertThat(strings("select distinct state from capacity_case where outcome is null")).containsExactlyInAnyOrder(
                "AWAITING_CONFIRMATION", "CONTACT", "ROUTE", "HEARING", "CONTESTED", "MEETING");
        assertThat(tasks.createTaskQuery().active().list()).extracting(task -> task.getTaskDefinitionKey()).contains(
                "Task_ConfirmProposal", "Task_ConfirmContact", "Task_ChooseRoute", "Task_AnswerHearing",
                "Task_ResolveUnproven", "Task_FindSolution", "Task_PrepareAgenda");
        assertThat(number("select count(*) from ledger_entry where state = 'PLANNED'")).as("changes that are planned").isPositive();
    }

    private void meetingsWereHeldAndTheNextIsPrepared() {
        List<Meeting> lastYear = meetings.all().stream().filter(meeting -> meeting.date().getYear() == 2025).toList();
        assertThat(lastYear).hasSize(4).allSatisfy(meeting -> {
            assertThat(meeting.state()).isEqualTo(MeetingState.MINUTES_PUBLISHED);
            assertThat(agenda.of(meeting.id())).hasSizeGreaterThan(3).anyMatch(item -> !item.minutes().isEmpty());
        });
        assertThat(meetings.find("dassos-2026-12-11").orElseThrow().state()).isEqualTo(MeetingState.CALLED);
        assertThat(agenda.of("dassos-2026-12-11"))
                .anyMatch(item -> item.caseNumber().isPresent())
                .anyMatch(item -> item.title().equals("Temadag om rekruttering"));
    }

    private void meetingsLeaveThingsToBeDone() {
        LocalDate today = LocalDate.parse(NOW.substring(0, 10));
        assertThat(followUps.actionPoints()).extracting(point -> point.on(today))
                .contains(Stand.DONE, Stand.OPEN, Stand.OVERDUE)
                .filteredOn(Stand.DONE::equals).hasSizeGreaterThan(4);
        assertThat(followUps.appointments()).hasSize(1);
    }

    private void nobodyIsWrittenToAndNothingIsLeft() {
        assertThat(strings("select distinct state from mail")).containsExactly("KEPT");
        assertThat(management.createJobQuery().executable().count()).as("jobs that are due").isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).as("jobs that failed").isZero();
        assertThat(number("select count(*) from agreement")).as("agreements, which are another sample's").isZero();
        assertThat(management.getProperties().keySet()).noneMatch(name -> name.startsWith("rammeaftale.history"));
    }

    /** Of two changes of this place the second came when the first was in force. */
    private void placesFollowed() {
        assertThat(number("select sum(difference) from ledger_entry where facility = 'F-710-11'"
                + " and case_number is not null and state = 'EFFECTIVE'")).isEqualTo(2);
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
