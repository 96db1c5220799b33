package dk.rammeaftale.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.PlanChanges;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.meeting.application.MeetingMoves;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways that a step of an agreement can take beside the straight one. */
@ServiceTest
@Tag("once")
class AgreementStepsTest {

    private static final String NOVEMBER = "dassos-2025-11-07";
    private static final String DECEMBER = "dassos-2025-12-19";
    private static final String FIRST = "process-approved";

    @Autowired
    private AgreementStage stage;
    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private ServiceTime time;
    @Autowired
    private PlanChanges plan;
    @Autowired
    private MeetingMoves moves;
    @Autowired
    private TaskService tasks;

    private Agreement agreement;

    @BeforeEach
    void an_agreement_is_opened_before_its_first_meeting() {
        stage.isSet("2025-09-01T09:00");
        stage.arePlanned(NOVEMBER, DECEMBER, "dassos-2026-03-06");
        cleanSlate.meetingsOfTheSampleBeginByThemselves();
        agreement = stage.isOpened(2027);
    }

    @AfterEach
    void nothing_is_left() {
        cleanSlate.wipe();
    }

    private List<AgendaItem> ofTheAgreement(String meeting) {
        return stage.items(meeting).stream().filter(item -> item.source() == ItemSource.AGREEMENT).toList();
    }

    private static Outcome forTheAgreement(AgendaItem item, Outcome outcome) {
        return item.source() == ItemSource.AGREEMENT ? outcome : Outcome.TAKEN_NOTE_OF;
    }

    @Test
    void a_step_begins_so_many_days_before_its_meeting_as_its_plan_says() {
        time.timePassesTo("2025-09-25T23:00");
        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.COMING);
        assertThat(ofTheAgreement(NOVEMBER)).isEmpty();

        time.timePassesTo("2025-09-26T01:00");
        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.RUNNING);
        assertThat(ofTheAgreement(NOVEMBER)).hasSize(1);
    }

    @Test
    void a_day_set_by_hand_moves_when_the_step_begins_and_is_due() {
        assertThat(plan.setDate(agreement, FIRST, "2025-10-20", "Behandles på en ekstra drøftelse.", stage.secretariat()))
                .isInstanceOf(Verdict.Accepted.class);
        time.timePassesTo("2025-09-09T09:00");

        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.RUNNING);
        assertThat(stage.milestone(agreement, FIRST).byHand()).isTrue();
        assertThat(stage.openTasks(agreement, "Task_RecordForumDecision", Optional.of(FIRST)))
                .extracting(Task::getDueDate)
                .allMatch(due -> due.toInstant().toString().startsWith("2025-10-20"));
    }

    @Test
    void what_a_forum_does_not_approve_is_revised_and_comes_back() {
        time.timePassesTo("2025-10-01T09:00");
        stage.isHeld(NOVEMBER, item -> forTheAgreement(item, Outcome.NOT_APPROVED));
        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.RUNNING);

        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_ReviseStep", FIRST, Map.of("whatChanged", "Temadagen er lagt ind."));
        assertThat(ofTheAgreement(DECEMBER)).singleElement()
                .satisfies(item -> assertThat(item.statement()).contains("ikke godkendt"));
        stage.isHeld(DECEMBER, item -> forTheAgreement(item, Outcome.APPROVED));
        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.DONE);
    }

    @Test
    void what_is_postponed_or_moved_is_due_on_the_day_of_the_meeting_that_deals_with_it() {
        time.timePassesTo("2025-10-01T09:00");
        assertThat(moves.cancel(NOVEMBER, "Mødet falder sammen med et topmøde.")).isInstanceOf(Verdict.Accepted.class);
        time.dueWorkIsDone();
        isDueOn("2025-12-19");

        stage.isHeld(DECEMBER, item -> forTheAgreement(item, Outcome.POSTPONED));
        isDueOn("2026-03-06");
        stage.isHeld("dassos-2026-03-06", item -> forTheAgreement(item, Outcome.APPROVED));
        assertThat(stage.milestone(agreement, FIRST).doneOn()).hasToString("Optional[2026-03-06]");
    }

    private void isDueOn(String day) {
        assertThat(stage.milestone(agreement, FIRST).date()).isEqualTo(day);
        assertThat(stage.openTasks(agreement, "Task_RecordForumDecision", Optional.of(FIRST))).singleElement()
                .satisfies(task -> assertThat(task.getDueDate().toInstant().toString()).startsWith(day));
    }

    @Test
    void a_revision_says_what_has_changed() {
        time.timePassesTo("2025-10-01T09:00");
        stage.isHeld(NOVEMBER, item -> forTheAgreement(item, Outcome.NOT_APPROVED));

        assertThatThrownBy(() -> stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_ReviseStep", FIRST, Map.of()))
                .hasMessageContaining("Skriv, hvad der er ændret");
    }

    @Test
    void a_decision_of_a_meeting_outside_the_service_is_recorded_and_the_item_leaves_the_agenda() {
        time.timePassesTo("2025-10-01T09:00");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_RecordForumDecision", FIRST, Map.of(
                "outcome", "APPROVED", "decidedOn", "2025-09-30"));

        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.DONE);
        assertThat(ofTheAgreement(NOVEMBER)).allMatch(AgendaItem::isWithdrawn);
    }

    @Test
    void a_recorded_decision_has_an_outcome_a_day_that_has_been_and_a_reason_where_it_is_no() {
        time.timePassesTo("2025-10-01T09:00");

        refused(Map.of("decidedOn", "2025-09-30"), "Vælg, hvad forummet har besluttet.");
        refused(Map.of("outcome", "APPROVED", "decidedOn", "2025-10-02"), "kan ikke ligge i fremtiden");
        refused(Map.of("outcome", "NOT_APPROVED", "decidedOn", "2025-09-30"), "Skriv, hvorfor");
        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.RUNNING);
    }

    private void refused(Map<String, Object> values, String sentence) {
        assertThatThrownBy(() ->
                        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_RecordForumDecision", FIRST, values))
                .hasMessageContaining(sentence);
    }

    @Test
    void a_step_that_is_skipped_while_it_runs_leaves_no_task_and_no_item() {
        time.timePassesTo("2025-10-01T09:00");
        assertThat(plan.skip(agreement, FIRST, "Processen er den samme som sidst.", stage.secretariat()))
                .isInstanceOf(Verdict.Accepted.class);
        time.dueWorkIsDone();

        assertThat(stage.milestone(agreement, FIRST).state()).isEqualTo(MilestoneState.SKIPPED);
        assertThat(stage.openTasks(agreement, "Task_RecordForumDecision", Optional.of(FIRST))).isEmpty();
        assertThat(ofTheAgreement(NOVEMBER)).allMatch(AgendaItem::isWithdrawn);
        assertThat(stage.passed(agreement)).containsExactly("CallActivity_ProcessApproved");
    }

    @Test
    void a_step_that_is_replaced_before_it_begins_is_passed() {
        assertThat(plan.replace(agreement, "theme-day", "Erstattet af et webinar.", stage.secretariat()))
                .isInstanceOf(Verdict.Accepted.class);
        stage.areDone(agreement, FIRST, "knowledge-gathered", "comments-collected");

        assertThat(stage.passed(agreement)).contains("CallActivity_ThemeDay");
        assertThat(stage.milestone(agreement, "theme-day").state()).isEqualTo(MilestoneState.REPLACED);
        assertThat(stage.milestone(agreement, "theme-day").note()).isEqualTo("Erstattet af et webinar.");
    }

    @Test
    void an_agreement_that_nobody_follows_up_is_in_force_to_its_last_day() {
        time.timePassesTo("2026-12-20T09:00");
        stage.takesEffectWithoutFurtherAdo(agreement);
        time.timePassesTo("2027-02-01T09:00");
        assertThat(plan.skip(agreement, "follow-up", "Udviklingsområderne er nået.", stage.secretariat()))
                .isInstanceOf(Verdict.Accepted.class);
        time.timePassesTo("2028-12-31T23:00");
        assertThat(stage.theAgreement(agreement).state()).isEqualTo(AgreementState.IN_FORCE);

        time.timePassesTo("2029-01-01T00:01");
        assertThat(stage.theAgreement(agreement).state()).isEqualTo(AgreementState.ENDED);
        assertThat(stage.isRunning(agreement)).isFalse();
    }

    @Test
    void without_its_approval_its_submission_and_its_first_day_it_is_no_agreement() {
        for (String step : List.of("ratified", "submitted", "in-force")) {
            assertThat(plan.skip(agreement, step, "Det haster.", stage.secretariat())).as(step)
                    .isInstanceOfSatisfying(Verdict.Refused.class, refused ->
                            assertThat(refused.sentences()).contains("gælder rammeaftalen ikke"));
        }
    }

    @Test
    void a_change_of_the_plan_has_a_reason_and_what_is_over_is_not_changed() {
        assertThat(plan.skip(agreement, FIRST, " ", stage.secretariat())).isInstanceOf(Verdict.Refused.class);
        stage.areDone(agreement, FIRST);
        assertThat(plan.skip(agreement, FIRST, "Fortrudt.", stage.secretariat())).isInstanceOf(Verdict.Refused.class);
        assertThat(plan.skip(agreement, "no-such-step", "Findes ikke.", stage.secretariat())).isInstanceOf(Verdict.Refused.class);
        assertThat(plan.recordDone(agreement, "theme-day", "2026-03-06", "I fremtiden.", stage.secretariat()))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(plan.setDate(agreement, "theme-day", "2036-03-06", "For sent.", stage.secretariat()))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void only_the_service_ends_a_step_by_a_message() {
        time.timePassesTo("2025-10-01T09:00");

        assertThat(tasks.createTaskQuery().taskDefinitionKey("Task_RecordForumDecision").count()).isEqualTo(1);
        assertThatThrownBy(() -> stage.sendsTakenOut(agreement, FIRST)).hasMessageContaining("Trinnet er ikke taget ud af planen");
        assertThat(stage.openTasks(agreement, "Task_RecordForumDecision", Optional.of(FIRST))).hasSize(1);
    }

    @Test
    void two_agreements_do_not_hold_in_the_same_year_and_an_old_way_in_two_parts_is_not_used_again() {
        assertThatThrownBy(() -> stage.isOpened(2027)).hasMessageContaining("Der er allerede en rammeaftale");
        assertThatThrownBy(() -> stage.isOpened(Map.of("firstYear", 2030L))).hasMessageContaining("ulige år");
        assertThatThrownBy(() -> stage.isOpened(Map.of("firstYear", 2031L, "years", 1L, "template", "2011")))
                .hasMessageContaining("godkendes i to dele");
        assertThatThrownBy(() -> stage.isOpened(Map.of())).hasMessageContaining("Skriv det år");
        assertThat(stage.isOpened(Map.of("firstYear", 2030L, "years", 1L)).template()).isEqualTo("2016");
    }

    @Test
    void the_day_of_the_approval_is_the_final_date_and_everything_else_follows_it() {
        assertThat(plan.setDate(agreement, "ratified", "2026-10-15", "Som efter reglerne fra 2016.", stage.secretariat()))
                .isInstanceOf(Verdict.Accepted.class);

        assertThat(plan.setDate(agreement, "ratified", "2028-03-01", "Alt for sent.", stage.secretariat()))
                .isInstanceOf(Verdict.Refused.class);
        Agreement earlier = stage.theAgreement(agreement);
        assertThat(earlier.finalDate()).isEqualTo("2026-10-15");
        assertThat(earlier.finalDateReason()).isEqualTo("Som efter reglerne fra 2016.");
        assertThat(stage.milestone(agreement, "ratified").date()).isEqualTo("2026-10-15");
        assertThat(stage.milestone(agreement, "ratified").byHand()).isFalse();
        assertThat(stage.milestone(agreement, "draft-kkr").date()).isBefore("2026-09-11");
    }

    @Test
    void another_final_date_needs_a_reason() {
        assertThatThrownBy(() -> stage.isOpened(Map.of("firstYear", 2029L, "finalDate", "2029-03-01")))
                .hasMessageContaining("Skriv hvorfor");
        assertThat(stage.isOpened(Map.of(
                                "firstYear", 2029L, "finalDate", "2029-03-01", "finalDateReason", "Som for 2023–24."))
                        .finalDate())
                .isEqualTo("2029-03-01");
    }
}
