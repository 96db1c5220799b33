package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.ASKED;
import static dk.rammeaftale.hearing.HearingStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.application.EarlyClosing;
import dk.rammeaftale.hearing.application.InboxGate;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import dk.rammeaftale.mail.application.Inbox;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Hearings over a real mail server, which is away at times. In a JVM of its own, because the engine of its settings would
 * answer for the REST interface of the other tests.
 */
@ServiceTest
class MailHearingIT {

    private static final MailBetween MAIL = new MailBetween();
    private static final int NOBODY_LISTENS = 1;
    private static final String AARHUS = "751";
    private static final String LEMVIG = "665";
    private static final String INBOX_READ = "Event_InboxRead";

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Inbox inbox;
    @Autowired
    private InboxGate gate;
    @Autowired
    private EarlyClosing early;
    @Autowired
    private JavaMailSenderImpl sender;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", MAIL::smtpPort);
        settings.add("rammeaftale.mail.reply-to", () -> MailBetween.REPLY_TO);
        settings.add("rammeaftale.inbox.protocol", () -> "imap");
        settings.add("rammeaftale.inbox.host", () -> "127.0.0.1");
        settings.add("rammeaftale.inbox.port", MAIL::imapPort);
        settings.add("rammeaftale.inbox.username", () -> MailBetween.ACCOUNT);
        settings.add("rammeaftale.inbox.password", () -> MailBetween.PASSWORD);
        settings.add("rammeaftale.inbox.interval", () -> "PT6H");
    }

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        mailServerIsBack();
        MAIL.isEmptied();
        jdbc.sql("update inbox_watch set last_read_at = null, trouble = null").update();
        beginsAt("2026-11-30T09:00");
    }

    /** The mailbox is read now and every six hours from now on. */
    private void beginsAt(String moment) {
        time.timeIs(moment);
        jdbc.sql("update inbox_watch set next_read_at = :now")
                .param("now", time.now().toOffsetDateTime())
                .update();
    }

    private void mailServerIsAway() {
        sender.setPort(NOBODY_LISTENS);
    }

    private void mailServerIsBack() {
        sender.setPort(MAIL.smtpPort());
    }

    private void isTriedAgainAt(String moment, long hearing, String code) {
        jdbc.sql("update mail set next_attempt_at = :at where recipient = :recipient")
                .param("at", LocalDateTime.parse(moment).atZone(time.now().getZone()).toOffsetDateTime())
                .param("recipient", addressOf(hearing, code))
                .update();
    }

    private String addressOf(long hearing, String code) {
        return stage.seat(hearing, code).email().value();
    }

    private Instant now() {
        return time.now().toInstant();
    }

    private HearingOutcome outcome(long hearing) {
        return stage.the(hearing).outcome().orElseThrow();
    }

    @Test
    void the_deadline_moves_once_when_the_last_invitation_is_taken_a_day_later() {
        mailServerIsAway();
        long hearing = stage.opens();
        isTriedAgainAt("2026-12-01T14:00", hearing, AARHUS);
        mailServerIsBack();
        time.timePassesTo("2026-12-01T13:59:59");
        assertThat(MAIL.arrivedIds()).hasSize(ASKED - 1);
        assertThat(stage.the(hearing).opened().lastDay()).hasToString("2026-12-14");
        assertThat(stage.the(hearing).opened().invitationsSettledAt()).isEmpty();
        time.timePassesTo("2026-12-01T18:00");

        assertThat(stage.the(hearing).opened().sentOn()).hasToString("2026-12-01");
        assertThat(stage.the(hearing).opened().lastDay()).hasToString("2026-12-15");
        assertThat(stage.mailed(hearing, "deadline-moved")).hasSize(ASKED).doesNotHaveDuplicates();
        assertThat(stage.journal(hearing)).anyMatch(line ->
                line.startsWith("Fristen i mailhøring nr. 1 flyttes fra 14. december 2026 til 15. december 2026."));
        assertThat(stage.openTasks(hearing, "Task_AnswerHearing")).hasSize(ASKED).extracting(Task::getDueDate)
                .allSatisfy(due -> assertThat(due.toInstant()).isEqualTo(Instant.parse("2026-12-15T22:59:59Z")));
        assertThat(management.createJobQuery().activityId("Event_DeadlinePassed").singleResult().getDuedate().toInstant())
                .isEqualTo(Instant.parse("2026-12-15T23:00:00Z"));

        time.timePassesTo("2026-12-16T09:00");
        assertThat(stage.written(hearing, AARHUS, Kind.REMINDER)).containsExactly("2026-12-08T09:00", "2026-12-11T09:00");
        assertThat(stage.mailed(hearing, "deadline-moved")).hasSize(ASKED);
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.kept(hearing, AARHUS).statement()).startsWith("Spurgt 1. december 2026");
    }

    @Test
    void a_mail_server_that_is_away_for_a_day_again_and_again_loses_nothing_and_sends_nothing_twice() {
        long hearing = stage.opens();
        for (String morning : List.of("2026-12-02", "2026-12-07", "2026-12-11")) {
            time.timePassesTo(morning + "T08:00");
            mailServerIsAway();
            stage.answers(hearing, stage.asked(hearing).get(stage.counting(hearing).size()), "NO_REMARKS", "");
            time.daysPass(1);
            mailServerIsBack();
        }
        time.timePassesTo("2026-12-16T09:00");

        assertThat(stage.the(hearing).opened().lastDay()).hasToString("2026-12-14");
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).hasSize(ASKED - 2 + ASKED - 3);
        assertThat(jdbc.sql("select message_id from mail where state <> 'SENT'").query(String.class).list()).isEmpty();
        assertThat(MAIL.arrivedIds()).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("select message_id from mail").query(String.class).list());
    }

    @Test
    void a_mailbox_that_cannot_be_reached_holds_the_closing_and_what_lay_there_in_time_counts() {
        long hearing = stage.opens();
        time.timePassesTo("2026-12-14T22:00");
        MAIL.locks();
        MAIL.comesIn(MAIL.reply(addressOf(hearing, AARHUS), "INDSIGELSE\nTolv pladser er for mange."),
                Instant.parse("2026-12-14T22:59:59Z"));
        MAIL.comesIn(MAIL.reply(addressOf(hearing, LEMVIG), "INGEN BEMÆRKNINGER"), Instant.parse("2026-12-14T23:00:00Z"));
        time.timePassesTo("2026-12-17T12:00");
        assertThat(stage.waitsAt(hearing)).containsExactly(INBOX_READ);
        assertThat(gate.holds(stage.the(hearing))).isTrue();
        assertThat(inbox.trouble()).isPresent();

        MAIL.opens();
        time.timePassesTo("2026-12-17T16:00");

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.CONTESTED);
        assertThat(stage.versions(hearing, AARHUS)).extracting(Answer::late).containsExactly(false);
        assertThat(stage.versions(hearing, LEMVIG)).extracting(Answer::late).containsExactly(true);
        assertThat(inbox.trouble()).isEmpty();
    }

    @Test
    void the_first_reading_after_the_deadline_lets_the_hearing_go() {
        long hearing = stage.opens();
        time.timePassesTo("2026-12-14T22:00");
        time.timePassesTo("2026-12-15T00:00");
        assertThat(stage.waitsAt(hearing)).containsExactly(INBOX_READ);
        Instant reading = inbox.nextDue().orElseThrow();
        assertThat(reading).isAfter(stage.the(hearing).opened().closesAt());
        time.timePassesTo(LocalDateTime.ofInstant(reading, DanishDates.ZONE).toString());

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
    }

    @Test
    void a_hearing_that_all_have_answered_closes_when_the_mailbox_was_read_after_the_last_answer() {
        long hearing = stage.opens();
        time.timePassesTo("2026-11-30T15:30");
        time.timePassesTo("2026-11-30T16:00");
        stage.everybodyAnswersBut(hearing);
        time.timePassesTo("2026-11-30T21:29");
        assertThat(stage.the(hearing).isOpen()).isTrue();
        assertThat(early.awaitsInbox(stage.the(hearing))).isTrue();
        assertThat(stage.waitsAt(hearing)).contains("Event_ObjectionsCleared");

        time.timePassesTo("2026-12-01T12:00");

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
        assertThat(stage.the(hearing).closedAt().orElseThrow()).isEqualTo(Instant.parse("2026-11-30T20:30:00Z"));
    }

    @Test
    void an_objection_that_lies_in_the_mailbox_is_not_overtaken_by_the_last_answer() {
        long hearing = stage.opens();
        time.timePassesTo("2026-11-30T15:30");
        stage.answers(hearing, AARHUS, "NO_REMARKS", "");
        time.timePassesTo("2026-11-30T16:00");
        MAIL.comesIn(MAIL.reply(addressOf(hearing, AARHUS), "INDSIGELSE\nTolv pladser er for mange."), now());
        stage.everybodyAnswersBut(hearing, AARHUS);
        assertThat(stage.the(hearing).isOpen()).isTrue();
        time.timePassesTo("2026-12-01T12:00");

        assertThat(stage.the(hearing).isOpen()).as("objected, so it runs to its deadline").isTrue();
        assertThat(stage.versions(hearing, AARHUS)).extracting(Answer::kind)
                .containsExactly(AnswerKind.NO_REMARKS, AnswerKind.OBJECTION);
        time.timePassesTo("2026-12-01T12:30");
        stage.answers(hearing, AARHUS, "NO_REMARKS", "");
        assertThat(stage.the(hearing).isOpen()).as("another may lie there").isTrue();
        time.timePassesTo("2026-12-01T18:30");
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
    }

    @Test
    void a_mailbox_that_cannot_be_reached_lets_a_hearing_that_all_have_answered_run_on() {
        long hearing = stage.opens();
        time.timePassesTo("2026-11-30T09:30");
        MAIL.locks();
        stage.everybodyAnswersBut(hearing);
        time.timePassesTo("2026-12-03T12:00");
        assertThat(stage.the(hearing).isOpen()).isTrue();

        MAIL.opens();
        time.timePassesTo("2026-12-03T18:00");
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
    }

    @Test
    void a_reading_at_midnight_itself_has_seen_all_that_came_in_time() {
        beginsAt("2026-11-30T06:00");
        long hearing = stage.opens();
        time.timePassesTo("2026-12-14T18:00");
        time.timePassesTo("2026-12-15T00:00");

        assertThat(inbox.lastReadAt()).contains(now());
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
    }

    @Test
    void a_whole_round_over_mail_alone() {
        long hearing = stage.opens();
        List<String> codes = stage.asked(hearing);
        List<String> incoming = new ArrayList<>();
        for (String code : codes.subList(0, 12)) {
            incoming.add(MAIL.reply(addressOf(hearing, code), "Hej\n\nIngen bemærkninger.\n\nVenlig hilsen\nDirektøren"));
        }
        incoming.add(MAIL.reply(addressOf(hearing, codes.get(12)), "INDSIGELSE\nTolv pladser er for mange."));
        incoming.add(MAIL.reply(addressOf(hearing, codes.get(13)), "BEMÆRKNING\nHusk de pårørende."));
        incoming.add(MAIL.reply(addressOf(hearing, codes.get(14)), "Det synes vi godt om."));
        incoming.add(MAIL.reply(addressOf(hearing, codes.get(15)), "Hvornår flytter de sidste?"));
        incoming.add(MAIL.reply(addressOf(hearing, codes.get(16)), "BEMÆRKNING\nVi vil gerne orienteres i foråret."));
        incoming.add(MAIL.reply(addressOf(hearing, codes.get(17)), "Auto-Submitted: auto-replied\n", "Jeg holder ferie."));
        incoming.add(MAIL.bounce(addressOf(hearing, codes.get(18))));
        assertThat(incoming).hasSize(ASKED);

        incoming.forEach(mail -> MAIL.comesIn(mail, now()));
        time.daysPass(1);
        // The connection broke before the server had noted that they were read: they lie there again.
        incoming.forEach(mail -> MAIL.comesIn(mail, now()));
        time.daysPass(1);

        assertThat(jdbc.sql("select count(*) from incoming_mail").query(Integer.class).single()).isEqualTo(ASKED);
        assertThat(stage.counting(hearing)).hasSize(13);
        assertThat(stage.openTasks(hearing, "Task_TriageReply")).hasSize(4);
        Map<String, String> readings = Map.of(codes.get(13), "REMARK", codes.get(14), "NO_REMARKS",
                codes.get(15), "NOTHING", codes.get(16), "REMARK");
        stage.openTasks(hearing, "Task_TriageReply").forEach(task -> stage.completes(
                SECRETARIAT, task, Map.of("reading", readings.get(stage.seatOfReply(task)), "note", "Læst.")));
        time.timePassesTo("2026-12-15T12:00");

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.CONTESTED);
        assertThat(stage.counting(hearing)).hasSize(16).extracting(Answer::way).containsOnly(Answer.Way.MAIL);
        assertThat(stage.counting(hearing)).filteredOn(answer -> answer.kind() == AnswerKind.REMARK).hasSize(2);
        assertThat(stage.counting(hearing)).allSatisfy(answer ->
                assertThat(stage.versions(hearing, answer.seat().value())).hasSize(1));
        assertThat(codes.subList(15, 19)).extracting(code -> stage.kept(hearing, code).stand())
                .containsExactly(Stand.SILENT, Stand.ANSWERED, Stand.SILENT, Stand.UNPROVEN);
        assertThat(stage.seat(hearing, codes.get(17)).awayNoted()).isPresent();
        for (Answer answer : stage.counting(hearing)) {
            assertThat(MAIL.at(addressOf(hearing, answer.seat().value())))
                    .as("invitation and receipt").hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(stage.mailed(hearing, "answer-received")).hasSize(16).doesNotHaveDuplicates();
        assertThat(stage.writtenTo(hearing, Kind.REMINDER)).hasSize(2 * 3);
    }
}
