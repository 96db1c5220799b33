package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.HearingStage.DEADLINE;
import static dk.rammeaftale.hearing.HearingStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingControl;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import dk.rammeaftale.hearing.model.SeatProof.Stand;
import dk.rammeaftale.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hearing whose silence is not proved waits for the secretariat, and goes on with what the secretariat finds out. */
@ServiceTest
class UnprovenSilenceTest {

    private static final String AARHUS = "751";
    private static final String LEMVIG = "665";
    private static final String SKIVE = "779";
    private static final String UNKNOWN = "550 5.1.1 ukendt modtager";
    private static final String RESOLVE = "Task_ResolveUnproven";
    private static final Viewer SECRETARY = new Viewer(SECRETARIAT, Set.of("secretariat"));

    @Autowired
    private HearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Hearings hearings;
    @Autowired
    private HearingControl control;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** The deadline passes, and the invitations of some seats have come back. */
    private long endsWithout(String... codes) {
        long hearing = stage.opens();
        for (String code : codes) {
            stage.comesBack(hearing, code, Kind.INVITATION, UNKNOWN);
        }
        time.timePassesTo(DEADLINE);
        return hearing;
    }

    private void resolves(long hearing, Map<String, Object> values) {
        stage.completes(SECRETARIAT, stage.onlyTask(hearing, RESOLVE), values);
    }

    private static Map<String, Object> found(String code, String what, String note) {
        return Map.of("resolve_" + code, what, "resolve_" + code + "_note", note);
    }

    private HearingOutcome outcome(long hearing) {
        return stage.the(hearing).outcome().orElseThrow();
    }

    @Test
    void a_hearing_waits_for_the_seat_whose_invitation_came_back() {
        long hearing = endsWithout(AARHUS);

        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
        assertThat(stage.the(hearing).isOpen()).isTrue();
        assertThat(stage.haveATask(hearing)).isEmpty();
        assertThat(stage.mailed(hearing, "silence-unproven")).contains("sekretariat@sekretariat.example");
        assertThat(stage.lastText(hearing, "silence-unproven")).contains(
                "- Aarhus Kommune: Invitationen af 11. december 2026 til", "kom ikke frem: " + UNKNOWN);
        assertThat(stage.journal(hearing))
                .contains("Mailhøring nr. 1 kan ikke lukkes endnu: tavsheden er ikke dokumenteret for Aarhus Kommune.");
    }

    @Test
    void a_hearing_waits_for_the_seat_whose_reminder_came_back() {
        long hearing = stage.opens();
        time.timePassesTo("2026-12-23T10:00");
        stage.comesBack(hearing, AARHUS, Kind.REMINDER, "552 5.2.2 postkassen er fuld");
        time.timePassesTo(DEADLINE);

        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
        assertThat(stage.proof(hearing, AARHUS).missing()).singleElement().asString()
                .startsWith("Påmindelsen af 23. december 2026").endsWith("552 5.2.2 postkassen er fuld");
        assertThat(stage.proof(hearing, SKIVE).stand()).isEqualTo(Stand.SILENT);
    }

    @Test
    void an_answer_needs_no_proof() {
        long hearing = stage.opens();
        stage.comesBack(hearing, AARHUS, Kind.INVITATION, UNKNOWN);
        stage.answers(hearing, AARHUS, "NO_REMARKS", "");
        time.timePassesTo(DEADLINE);

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
    }

    @Test
    void an_objection_makes_proof_needless() {
        long hearing = stage.opens();
        stage.comesBack(hearing, AARHUS, Kind.INVITATION, UNKNOWN);
        stage.answers(hearing, LEMVIG, "OBJECTION", "Tolv er for mange.");
        time.timePassesTo(DEADLINE);

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.CONTESTED);
        assertThat(stage.kept(hearing, AARHUS).stand()).isEqualTo(Stand.UNPROVEN);
    }

    @Test
    void where_silence_does_not_approve_nothing_is_proved() {
        long hearing = stage.opens(Recipients.DASSOS, HearingTerms.ofMailHearing(false, false));
        stage.comesBack(hearing, AARHUS, Kind.INVITATION, UNKNOWN);
        time.timePassesTo(DEADLINE);

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.INCOMPLETE);
    }

    @Test
    void whoever_was_reached_by_other_means_has_been_silent() {
        long hearing = endsWithout(AARHUS);
        resolves(hearing, found(AARHUS, "CONTACTED", "Ringet op 29. december; kender til høringen."));

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.kept(hearing, AARHUS).stand()).isEqualTo(Stand.SILENT);
        assertThat(stage.kept(hearing, AARHUS).statement())
                .contains("Kontaktet på anden måde (Ringet op 29. december; kender til høringen.).");
        assertThat(stage.journal(hearing))
                .contains("Aarhus Kommune er nået på anden måde i mailhøring nr. 1 (29. december 2026).");
    }

    @Test
    void an_answer_that_the_secretariat_files_counts() {
        long hearing = endsWithout(AARHUS);
        Map<String, Object> filed = new HashMap<>(found(AARHUS, "ANSWERED", "Telefon 28. december."));
        filed.put("resolve_751_answer", "OBJECTION");
        filed.put("resolve_751_comment", "Tolv er for mange.");
        resolves(hearing, filed);

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.CONTESTED);
        Answer answer = stage.versions(hearing, AARHUS).get(0);
        assertThat(answer.way()).isEqualTo(Answer.Way.SECRETARIAT);
        assertThat(answer.late()).isFalse();
        assertThat(answer.comment()).isEqualTo("Tolv er for mange.");
        assertThat(answer.by()).isEqualTo("aarhus-direktoer");
        assertThat(answer.recorded().orElseThrow().by()).isEqualTo(SECRETARIAT);
        assertThat(stage.mailed(hearing, "answer-received")).containsExactly(stage.seat(hearing, AARHUS).email().value());
    }

    @Test
    void the_decision_says_how_many_seats_were_not_heard() {
        long one = endsWithout(AARHUS);
        resolves(one, found(AARHUS, "WAIVED", "Pladsen er ubesat. Formanden har samtykket 29. december."));

        assertThat(outcome(one)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.kept(one, AARHUS).stand()).isEqualTo(Stand.WAIVED);
        assertThat(hearings.closingSentence(one)).isEqualTo("Betragtes som godkendt, da der ikke er modtaget bemærkninger "
                + "inden fristen. 1 plads er ikke hørt, med formandens samtykke.");

        stageIsSet();
        long two = endsWithout(AARHUS, LEMVIG);
        Map<String, Object> both = new HashMap<>(found(AARHUS, "WAIVED", "Formanden har samtykket 29. december."));
        both.putAll(found(LEMVIG, "WAIVED", "Formanden har samtykket 29. december."));
        resolves(two, both);
        assertThat(hearings.closingSentence(two)).endsWith(" 2 pladser er ikke hørt, med formandens samtykke.");
    }

    @Test
    void more_time_reopens_the_tasks_of_those_without_an_answer_in_the_same_hearing() {
        long hearing = stage.opens();
        stage.answers(hearing, LEMVIG, "NO_REMARKS", "");
        stage.comesBack(hearing, AARHUS, Kind.INVITATION, UNKNOWN);
        time.timePassesTo(DEADLINE);
        resolves(hearing, Map.of("extendTo", "2027-01-15"));

        assertThat(stage.waitsAt(hearing)).containsExactly("Task_AnswerHearing");
        assertThat(stage.haveATask(hearing)).hasSize(18).contains("aarhus-direktoer").doesNotContain("lemvig-direktoer");
        assertThat(stage.openTasks(hearing, "Task_AnswerHearing")).extracting(Task::getDueDate)
                .allSatisfy(due -> assertThat(due.toInstant()).isEqualTo(Instant.parse("2027-01-15T22:59:59Z")));
        assertThat(stage.the(hearing).round()).isEqualTo(1);
        assertThat(stage.the(hearing).opened().lastDay()).hasToString("2027-01-15");
        assertThat(stage.mailed(hearing, "deadline-moved")).hasSize(19);
        assertThat(stage.counting(hearing)).as("answers stay").hasSize(1);

        control.replaceAddress(hearing, new AuthorityCode(AARHUS), "social@aarhus.example", "Ny adresse.", SECRETARY);
        time.timePassesTo("2027-01-16T00:00");
        assertThat(stage.written(hearing, SKIVE, Kind.REMINDER)).containsExactly(
                "2026-12-21T09:00", "2026-12-23T09:00", "2027-01-08T09:00", "2027-01-13T09:00");
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.kept(hearing, AARHUS).statement())
                .startsWith("Spurgt 29. december 2026 kl. 00.00 på social@aarhus.example.");
    }

    @Test
    void more_time_alone_proves_nothing() {
        long hearing = endsWithout(AARHUS);
        resolves(hearing, Map.of("extendTo", "2027-01-15"));
        time.timePassesTo("2027-01-16T00:00");

        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
    }

    @Test
    void a_reply_that_came_in_time_and_lies_unread_holds_also_an_answered_seat_and_may_take_the_answer_back() {
        long hearing = stage.opens();
        stage.answers(hearing, AARHUS, "NO_REMARKS", "");
        stage.replies(hearing, AARHUS, "Vi må alligevel gøre indsigelse, for pladserne er i brug.");
        stage.everybodyAnswersBut(hearing, AARHUS);
        assertThat(stage.waitsAt(hearing)).as("all have answered, and one is unread").doesNotContain(RESOLVE).isNotEmpty();
        time.timePassesTo("2026-12-29T00:00");
        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);

        readsAs(hearing, "OBJECTION");

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.CONTESTED);
    }

    @Test
    void a_mail_that_names_only_the_case_never_replaces_an_answer_unread() {
        long hearing = stage.opens();
        stage.answers(hearing, AARHUS, "OBJECTION", "Tolv er for mange.");

        stage.writesAboutTheCase(hearing, AARHUS, "INGEN BEMÆRKNINGER");

        assertThat(stage.counting(hearing)).extracting(Answer::kind).containsExactly(AnswerKind.OBJECTION);
        assertThat(stage.proof(hearing, AARHUS).unreadReply()).isTrue();
    }

    @Test
    void more_time_that_was_given_stays_when_the_last_invitation_arrives_afterwards() {
        long hearing = stage.opens();
        assertThat(control.extend(hearing, "2027-01-08", "Formanden har bedt om det.", SECRETARY))
                .isInstanceOf(Verdict.Accepted.class);
        stage.lastInvitationArrives(hearing, AARHUS);

        assertThat(stage.the(hearing).opened().lastDay()).isEqualTo(LocalDate.of(2027, 1, 8));
        time.timePassesTo("2027-01-08T23:59:59");
        assertThat(stage.the(hearing).isOpen()).isTrue();
    }

    @Test
    void a_deadline_that_has_passed_does_not_move_by_itself() {
        long hearing = endsWithout(AARHUS);
        stage.lastInvitationArrives(hearing, LEMVIG);

        assertThat(stage.the(hearing).opened().lastDay()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
    }

    @Test
    void nobody_is_invited_when_the_deadline_has_passed() {
        long hearing = endsWithout(AARHUS);
        assertThat(control.inviteAgain(hearing, new AuthorityCode(AARHUS), "Kom retur.", SECRETARY))
                .isInstanceOf(Verdict.Refused.class);
        time.daysPass(1);

        assertThat(stage.proof(hearing, AARHUS).stand()).isEqualTo(Stand.UNPROVEN);
        assertThat(stage.proof(hearing, AARHUS).missing()).anyMatch(line -> line.startsWith("Invitationen af 11. december"));
        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
    }

    @Test
    void a_reply_that_nobody_has_read_holds_the_hearing_and_reading_it_lets_it_go() {
        long hearing = stage.opens();
        time.timePassesTo("2026-12-28T12:00");
        stage.replies(hearing, AARHUS, "Tak for materialet, det er vi glade for.");
        stage.replies(hearing, LEMVIG, "Vi vender tilbage i det nye år.");
        time.timePassesTo(DEADLINE);
        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
        assertThat(stage.lastText(hearing, "silence-unproven"))
                .contains("- Aarhus Kommune: Et svar på mail er ikke læst endnu.", "- Lemvig Kommune: Et svar");

        readsAs(hearing, "NO_REMARKS");
        assertThat(stage.waitsAt(hearing)).as("one is still unread").containsExactly(RESOLVE);
        readsAs(hearing, "NOTHING");

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.kept(hearing, AARHUS).stand()).isEqualTo(Stand.ANSWERED);
        assertThat(stage.kept(hearing, LEMVIG).stand()).isEqualTo(Stand.SILENT);
    }

    /** The secretariat reads the reply that has waited longest. */
    private void readsAs(long hearing, String reading) {
        Task oldest = stage.openTasks(hearing, "Task_TriageReply").stream()
                .min((one, other) -> one.getId().compareTo(other.getId()))
                .orElseThrow();
        stage.completes(SECRETARIAT, oldest, Map.of("reading", reading, "note", "Læst."));
    }

    @Test
    void an_answer_after_the_deadline_is_kept_and_changes_nothing() {
        long hearing = endsWithout(AARHUS);

        AnswerReceipt receipt = stage.answers(hearing, AARHUS, "OBJECTION", "Tolv er for mange.");

        assertThat(receipt).isInstanceOf(AnswerReceipt.Late.class);
        assertThat(stage.waitsAt(hearing)).containsExactly(RESOLVE);
        assertThat(stage.counting(hearing)).isEmpty();
        assertThat(stage.versions(hearing, AARHUS)).extracting(Answer::late).containsExactly(true);
        assertThat(stage.mailed(hearing, "late-answer")).contains("sekretariat@sekretariat.example");
        assertThat(stage.lastText(hearing, "answer-received")).contains("efter");
        resolves(hearing, found(AARHUS, "CONTACTED", "Har svaret for sent."));
        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_SILENCE);
    }

    @Test
    void the_closed_hearing_keeps_the_proof_of_each_seat() {
        long hearing = stage.opens();
        stage.answers(hearing, AARHUS, "REMARK", "Husk de pårørende.");
        time.timePassesTo(DEADLINE);

        assertThat(stage.asked(hearing)).hasSize(HearingStage.ASKED).allSatisfy(code ->
                assertThat(stage.kept(hearing, code).statement()).startsWith("Spurgt 11. december 2026"));
        assertThat(stage.kept(hearing, AARHUS).stand()).isEqualTo(Stand.ANSWERED);
        assertThat(stage.kept(hearing, AARHUS).statement()).contains("Har svaret «Bemærkning» 11. december 2026");
        assertThat(stage.kept(hearing, SKIVE).stand()).isEqualTo(Stand.SILENT);
        assertThat(stage.kept(hearing, SKIVE).statement())
                .contains("Mindet om høringen 2 gange, senest 23. december 2026", "Har ikke svaret inden fristen.");
        assertThat(stage.kept(hearing, "791").statement()).isEqualTo("Forslagsstiller, ikke spurgt.");
    }

    @Test
    void an_objector_who_gives_in_closes_the_hearing_that_waits_for_nothing_else() {
        long hearing = stage.opens();
        stage.answers(hearing, AARHUS, "OBJECTION", "Tolv er for mange.");
        stage.everybodyAnswersBut(hearing, AARHUS);
        assertThat(stage.waitsAt(hearing)).containsExactly("Event_ObjectionsCleared");

        stage.answers(hearing, AARHUS, "REMARK", "Det er talt igennem.");

        assertThat(outcome(hearing)).isEqualTo(HearingOutcome.APPROVED_BY_ANSWERS);
        assertThat(stage.versions(hearing, AARHUS)).hasSize(2);
    }
}
