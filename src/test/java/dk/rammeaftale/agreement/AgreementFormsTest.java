package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.AgreementPagesStage.ADMINISTRATOR;
import static dk.rammeaftale.agreement.AgreementPagesStage.CASE_WORKER;
import static dk.rammeaftale.agreement.AgreementPagesStage.MEMBER;
import static dk.rammeaftale.agreement.AgreementPagesStage.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingNotes;
import dk.rammeaftale.hearing.application.SavedNote;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Note;
import dk.rammeaftale.hearing.model.NoteRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tasks of an agreement's steps in Tasklist: what their forms show, and what comes of them. */
@ServiceTest
@Tag("once")
class AgreementFormsTest {

    private static final String DECISION = "Task_RecordForumDecision";
    private static final String PREPARE = "Task_PrepareConsultation";
    private static final String TREAT = "Task_TreatAnswers";
    private static final String KNOWLEDGE = "knowledge-gathered";
    private static final String COMMENTS = "comments-collected";

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private HearingNotes notes;

    private Agreement agreement;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        agreement = stage.opened();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private String step(String key) {
        return "/rammeaftaler/" + agreement.number() + "/trin/" + key;
    }

    /** Work on a step begins so many days before its day. */
    private void begins(String key, int lead) {
        time.timePassesTo(stage.at(agreement, key).date().minusDays(lead) + "T09:00");
    }

    private Hearing asks(String key, Map<String, Object> question) {
        stage.completes(stage.task(agreement, PREPARE, key), question);
        return stage.hearing(agreement, key);
    }

    @Test
    void the_start_form_proposes_the_next_year_and_says_the_usual_last_day() throws Exception {
        assertThat(stage.reads(SECRETARY, "/forms/start-agreement.html"))
                .contains("value=\"2031\"", "cam-variable-name=\"finalDate\"", "Toårig rammeaftale som 2025–26: 1. december 2030",
                        "data-choice=\"years\"");
        stage.looks(CASE_WORKER, "/forms/start-agreement.html").andExpect(status().isForbidden());
    }

    @Test
    void the_meeting_that_has_the_item_is_shown_and_that_its_minutes_decide_by_themselves() throws Exception {
        assertThat(stage.form("record-forum-decision", stage.task(agreement, DECISION)))
                .contains("/moeder/dassos-2027-11-05", "fredag den 5. november 2027", "bliver beslutningen registreret af sig selv",
                        "Udsat til et senere møde", "Ikke godkendt: oplægget skal rettes", step("process-approved"));
        stage.looks(MEMBER, "/forms/record-forum-decision.html?task=" + stage.task(agreement, DECISION).getId())
                .andExpect(status().isNotFound());
    }

    @Test
    void a_decision_without_day_or_reason_is_refused_and_the_task_stays_open() {
        Task task = stage.task(agreement, DECISION);

        assertThatThrownBy(() -> stage.completes(task, Map.of("outcome", "MAYBE")))
                .hasMessageContaining("Vælg, hvad forummet har besluttet. (outcome)")
                .hasMessageContaining("den kan ikke ligge i fremtiden. (decidedOn)");
        assertThatThrownBy(() -> stage.completes(task, Map.of("outcome", "NOT_APPROVED", "decidedOn", "2027-10-04")))
                .hasMessageContaining("Skriv, hvorfor det er udsat eller ikke godkendt. (note)");
        assertThat(stage.tasks(agreement, DECISION)).hasSize(1);
        assertThat(stage.at(agreement, "process-approved").state()).isEqualTo(MilestoneState.RUNNING);
    }

    @Test
    void what_is_not_approved_is_revised_with_the_forums_words_in_view_and_comes_again() throws Exception {
        stage.completes(stage.task(agreement, DECISION),
                Map.of("outcome", "NOT_APPROVED", "decidedOn", "2027-10-04", "note", "Tidsplanen er for stram."));

        Task revising = stage.task(agreement, "Task_ReviseStep");
        assertThat(stage.form("revise-step", revising)).contains("4. oktober 2027: ikke godkendt. Tidsplanen er for stram.", "data-transient");
        assertThatThrownBy(() -> stage.completes(revising, Map.of())).hasMessageContaining("(whatChanged)");
        stage.completes(revising, Map.of("whatChanged", "Tidsplanen er lempet."));

        assertThat(stage.tasks(agreement, DECISION)).hasSize(1);
        assertThat(stage.reads(MEMBER, step("process-approved")))
                .contains("Tidsplanen er lempet.", "4. oktober 2027: ikke godkendt. Tidsplanen er for stram.");
    }

    @Test
    void knowledge_is_asked_for_with_a_proposal_that_ends_on_the_steps_day_and_closed_without_three_for_a_reason() throws Exception {
        stage.processIsApproved(agreement);
        begins(KNOWLEDGE, 75);
        Task task = stage.task(agreement, PREPARE, KNOWLEDGE);
        assertThat(stage.form("prepare-consultation", task))
                .contains("Rammeaftale 2029–30: udbud og efterspørgsel", "Hvilke målgrupper på voksenområdet får I brug for flere pladser til?",
                        "value=\"75\"", "data-attachments");
        assertThatThrownBy(() -> stage.completes(task, Map.of("title", "Viden", "text", "Hvad ved I?", "questions", " \n ")))
                .hasMessageContaining("Skriv mellem 1 og 20 spørgsmål, ét på hver linje. (questions)");
        assertThatThrownBy(() -> stage.completes(task, Map.of("title", "Viden", "text", "Hvad ved I?", "questions", "Hvor mange?", "days", 0L)))
                .hasMessageContaining("Svarfristen skal være mellem 1 og 365 hele dage. (days)");

        Hearing hearing = asks(KNOWLEDGE, Map.of("title", "Viden", "text", "Hvad ved I?", "days", 75L,
                "questions", "Hvor mange pladser mangler I?\n\nHvor mange har I for mange?"));
        assertThat(hearing.opened().lastDay()).isEqualTo(stage.at(agreement, KNOWLEDGE).date());
        stage.surveyAnswered(hearing, 17, Map.of("field_1", "Tre", "field_2", "Ingen"));
        assertThat(stage.reads(MEMBER, step(KNOWLEDGE))).contains("17 af 20 har svaret", "Har svaret:", "Mangler:", "/hoeringer/" + hearing.id());
        assertThat(stage.reads(ADMINISTRATOR, step(KNOWLEDGE))).contains("17 af 20 har svaret").doesNotContain("Har svaret:", "Mangler:");
        time.timePassesTo(hearing.opened().lastDay().plusDays(1) + "T09:00");

        Task treating = stage.task(agreement, TREAT, KNOWLEDGE);
        List<String> missing = stage.missing(hearing);
        assertThat(missing).hasSize(3);
        assertThat(stage.form("treat-answers", treating))
                .contains("17 af 20 myndigheder har svaret.", String.join(", ", missing), "/hoeringer/" + hearing.id() + "/notat",
                        "name=\"missingReason\"");
        assertThatThrownBy(() -> stage.completes(treating, Map.of()))
                .hasMessageContaining("3 myndigheder mangler at svare: " + String.join(", ", missing))
                .hasMessageContaining("(missingReason)");
        stage.completes(treating, Map.of("missingReason", "De har ingen tilbud på området."));

        assertThat(stage.at(agreement, KNOWLEDGE).state()).isEqualTo(MilestoneState.DONE);
        assertThat(stage.reads(MEMBER, step(KNOWLEDGE))).contains("Sluttet uden dem: De har ingen tilbud på området.");
    }

    @Test
    void a_hearing_that_was_called_off_is_asked_again() throws Exception {
        stage.processIsApproved(agreement);
        begins(COMMENTS, 42);
        Hearing first = asks(COMMENTS, Map.of("title", "Bemærkninger", "text", "Har I nogen?", "days", 42L));
        assertThat(stage.tasks(agreement, PREPARE)).extracting(Task::getName).hasSize(1);

        stage.sends(SECRETARY, "/hoeringer/" + first.id() + "/afbryd", "reason", "Forkert bilag", "confirmed", "true")
                .andExpect(status().isFound());
        time.dueWorkIsDone();

        Hearing second = asks(COMMENTS, Map.of("title", "Bemærkninger igen", "text", "Har I nogen?", "days", 41L));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(stage.reads(MEMBER, step(COMMENTS))).contains("Bemærkninger igen");
        assertThat(stage.at(agreement, COMMENTS).state()).isEqualTo(MilestoneState.RUNNING);
    }

    @Test
    void comments_are_read_theme_by_theme_by_those_who_may_see_the_hearing() throws Exception {
        stage.processIsApproved(agreement);
        begins(COMMENTS, 42);
        assertThat(stage.form("prepare-consultation", stage.task(agreement, PREPARE, COMMENTS)))
                .contains("supplerende bemærkninger og overtagelse af regionale tilbud", "Det skal efter loven fremgå af rammeaftalen.")
                .doesNotContain("name=\"questions\"");
        Hearing hearing = asks(COMMENTS, Map.of("title", "Bemærkninger", "text", "Har I nogen?", "days", 42L));
        stage.answers(hearing, "791", "REMARK", "Husk overgangen fra barn til voksen.");
        stage.answers(hearing, "740", "REMARK", "Taksterne stiger.");
        stage.answers(hearing, "727", "REMARK", "Overgange er svære.");
        isGivenTheme(hearing, "791", "Overgange", "Tages med i udkastet.");
        isGivenTheme(hearing, "727", "overgange", "");

        String page = stage.reads(MEMBER, "/rammeaftaler/" + agreement.number() + "/bemaerkninger");
        assertThat(page).containsSubsequence("<h2>Overgange</h2>", "Odder Kommune", "Viborg Kommune", "Tages med i udkastet.",
                "<h2>Uden tema</h2>", "Silkeborg Kommune", "Taksterne stiger.");
        assertThat(page).doesNotContain("/notat");
        assertThat(stage.reads(SECRETARY, "/rammeaftaler/" + agreement.number() + "/bemaerkninger"))
                .contains("/hoeringer/" + hearing.id() + "/notat");
        assertThat(stage.reads(ADMINISTRATOR, "/rammeaftaler/" + agreement.number() + "/bemaerkninger"))
                .contains("Der er ingen bemærkninger, du kan se.").doesNotContain("Taksterne stiger.");
    }

    @Test
    void silence_about_comments_means_none_and_the_note_goes_to_a_meeting_that_is_chosen() throws Exception {
        stage.processIsApproved(agreement);
        begins(COMMENTS, 42);
        Hearing hearing = asks(COMMENTS, Map.of("title", "Bemærkninger", "text", "Har I nogen?", "days", 14L));
        stage.answers(hearing, "791", "REMARK", "Husk overgangen.");
        time.timePassesTo(hearing.opened().lastDay().plusDays(1) + "T09:00");
        Task treating = stage.task(agreement, TREAT, COMMENTS);

        assertThat(stage.form("treat-answers", treating))
                .contains("1 af 20 myndigheder har svaret.", "Tavshed regnes som ingen bemærkninger.", "dassos-2028-03-03")
                .doesNotContain("name=\"missingReason\"");
        assertThatThrownBy(() -> stage.completes(treating, Map.of("meetingId", "dassos-2027-03-05")))
                .hasMessageContaining("Vælg et møde, der stadig kan indmeldes punkter til. (meetingId)");
        stage.completes(treating, Map.of("meetingId", "dassos-2028-03-03"));

        assertThat(stage.at(agreement, COMMENTS).state()).isEqualTo(MilestoneState.DONE);
        assertThat(stage.reads(MEMBER, "/rammeaftaler/" + agreement.number() + "/bemaerkninger"))
                .contains("på dagsordenen for", "/moeder/dassos-2028-03-03");
    }

    @Test
    void input_is_needed_before_its_step_is_carried_out() throws Exception {
        stage.processIsApproved(agreement);
        begins("external-input", 60);
        Task task = stage.task(agreement, "Task_CarryOutStep", "external-input");
        Map<String, Object> done = Map.of("doneOn", time.now().toLocalDate().toString(), "result", "To fora har svaret");
        assertThat(stage.form("carry-out-step", task)).contains("Der er ikke registreret input fra noget forum endnu.", step("external-input"));
        assertThatThrownBy(() -> stage.completes(task, done)).hasMessageContaining("Der er ikke registreret input");
        assertThatThrownBy(() -> stage.completes(task, Map.of("doneOn", "2099-01-01"))).hasMessageContaining("(doneOn)").hasMessageContaining("(result)");

        stage.sends(SECRETARY, step("external-input") + "/input",
                "forumName", "Dialogforum", "givenOn", "2027-10-01", "summary", "Overgange");
        assertThat(stage.form("carry-out-step", task)).contains("Dialogforum, 1. oktober 2027: Overgange");
        stage.completes(task, done);

        assertThat(stage.at(agreement, "external-input").state()).isEqualTo(MilestoneState.DONE);
    }

    private void isGivenTheme(Hearing hearing, String code, String theme, String response) {
        Note note = notes.of(hearing.id());
        List<NoteRow> rows = note.rows().stream()
                .map(row -> row.authority().equals(new AuthorityCode(code))
                        ? new NoteRow(row.authority(), row.answeredAt(), theme, row.remark(), response, Optional.empty())
                        : row)
                .toList();
        assertThat(notes.save(hearing.id(), new Note(note.edition(), rows), new Viewer(SECRETARY, Set.of("secretariat"))))
                .isInstanceOf(SavedNote.Done.class);
    }
}
