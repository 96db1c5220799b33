package dk.rammeaftale.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.InputRegister;
import dk.rammeaftale.agreement.application.PlanChanges;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.ForumInput;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreement of 2027–28, from the autumn in which it is opened to the end of its second year. */
@ServiceTest
class WholeAgreementTest {

    private static final String AARHUS = "751";
    private static final String SYDDJURS = "706";

    @Autowired
    private AgreementStage stage;
    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private ServiceTime time;
    @Autowired
    private PlanChanges plan;
    @Autowired
    private InputRegister inputs;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RepositoryService repository;

    private Agreement agreement;
    private String newerVersion;

    @BeforeEach
    void four_forums_have_their_plans() {
        stage.isSet("2025-08-04T09:00");
        stage.arePlanned(
                "dassos-2025-11-07", "dassos-2025-12-19", "dassos-2026-03-06", "dassos-2026-06-12", "dassos-2026-09-11",
                "kd-net-2026-09-25",
                "kkr-2026-04-17", "kkr-2026-06-19", "kkr-2026-10-09",
                "takstgruppen-2026-04-10", "takstgruppen-2026-06-05");
        cleanSlate.meetingsOfTheSampleBeginByThemselves();
    }

    @AfterEach
    void no_newer_version_stays() {
        cleanSlate.wipe();
        if (newerVersion != null) {
            repository.deleteDeployment(newerVersion, true);
        }
    }

    @Test
    void an_agreement_goes_from_its_first_plan_over_twenty_councils_to_its_last_follow_up() {
        agreement = stage.isOpened(2027);
        theMethodIsPostponedAndThenApproved();
        knowledgeAndCommentsAreGathered();
        themesAreDiscussed();
        draftsAreWritten();
        threeForumsApprove();
        twentyCouncilsApprove();
        itIsSubmittedAndTakesEffect();
        itIsFollowedUpForTwoYears();

        assertThat(stage.theAgreement(agreement).state()).isEqualTo(AgreementState.ENDED);
        assertThat(stage.isRunning(agreement)).isFalse();
        assertThat(stage.passed(agreement)).contains(
                "CallActivity_ProcessApproved", "CallActivity_LocalRound", "CallActivity_Ratified", "CallActivity_FollowUp");
    }

    private void theMethodIsPostponedAndThenApproved() {
        time.timePassesTo("2025-10-01T09:00");
        assertThat(stage.milestone(agreement, "process-approved").date()).isEqualTo("2025-11-07");
        stage.isHeld("dassos-2025-11-07", item -> item.source() == ItemSource.AGREEMENT ? Outcome.POSTPONED : Outcome.TAKEN_NOTE_OF);
        assertThat(stage.milestone(agreement, "process-approved").state()).isEqualTo(MilestoneState.RUNNING);
        assertThat(stage.milestone(agreement, "process-approved").meetingId()).contains("dassos-2025-12-19");

        stage.isHeld("dassos-2025-12-19", item -> item.source() == ItemSource.AGREEMENT ? Outcome.APPROVED : Outcome.TAKEN_NOTE_OF);
        assertThat(stage.milestone(agreement, "process-approved").state()).isEqualTo(MilestoneState.DONE);
    }

    private void knowledgeAndCommentsAreGathered() {
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_PrepareConsultation", "knowledge-gathered", Map.of(
                "title", "Viden om udbud og efterspørgsel",
                "text", "Beskriv, hvor I mangler pladser.",
                "days", 20L,
                "questions", "Hvor mangler der pladser?\nHvilke tilbud bruges mindre?"));
        time.timePassesTo("2026-01-12T09:00");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_PrepareConsultation", "comments-collected", Map.of(
                "title", "Supplerende bemærkninger",
                "text", "Har I bemærkninger, eller overvejer I at overtage et regionalt tilbud?",
                "days", 20L));
        time.timePassesTo("2026-02-10T09:00");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_TreatAnswers", "knowledge-gathered", Map.of(
                "missingReason", "De fleste har svaret på mail i stedet; resten leverer til temadagen."));
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_TreatAnswers", "comments-collected", Map.of());
        hasHeard("external-input", "Dialogforum Midtjylland", "2026-01-20");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_CarryOutStep", "external-input", Map.of(
                "doneOn", "2026-01-20", "result", "Dialogforum peger på overgange fra ung til voksen."));
    }

    private void hasHeard(String step, String forum, String day) {
        inputs.add(agreement.id(), new ForumInput(
                step, forum, LocalDate.parse(day), "Fokus på overgange.", Optional.empty(), AgreementStage.SECRETARIAT),
                time.now().toInstant());
    }

    private void themesAreDiscussed() {
        assertThat(plan.skip(agreement, "theme-day", "Temadagen falder sammen med KL's topmøde.", stage.secretariat()))
                .isInstanceOf(Verdict.Accepted.class);
        time.dueWorkIsDone();
        stage.isHeld("dassos-2026-03-06", item -> item.source() == ItemSource.AGREEMENT ? Outcome.DISCUSSED : Outcome.TAKEN_NOTE_OF);
        assertThat(stage.milestone(agreement, "themes-discussed").state()).isEqualTo(MilestoneState.DONE);
        time.timePassesTo("2026-04-18T09:00");
        isDecidedOutside("themes-political", "2026-04-17");
    }

    private void isDecidedOutside(String step, String day) {
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_RecordForumDecision", step, Map.of(
                "outcome", "APPROVED", "decidedOn", day));
        assertThat(stage.milestone(agreement, step).state()).isEqualTo(MilestoneState.DONE);
    }

    private void draftsAreWritten() {
        time.timePassesTo("2026-05-04T09:00");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_PrepareConsultation", "local-round", Map.of(
                "title", "Lokalpolitisk drøftelse", "text", "Drøft temaerne.", "days", 40L));
        aNewerVersionOfWorkIsDeployed();
        time.timePassesTo("2026-06-22T09:00");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_TreatAnswers", "local-round", Map.of());
        hasHeard("kkr-conference", "Brugerorganisationerne", "2026-06-10");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_CarryOutStep", "kkr-conference", Map.of(
                "doneOn", "2026-06-10", "result", "Konferencen er holdt."));
        time.timePassesTo("2026-08-07T09:00");
        for (String draft : List.of("steering-drafted", "development-drafted")) {
            stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_CarryOutStep", draft, Map.of(
                    "doneOn", "2026-08-06", "result", "Udkastet er færdigt."));
        }
    }

    /** A step that has not begun takes the newest version of its process; one that runs stays with its own. */
    private void aNewerVersionOfWorkIsDeployed() {
        BpmnModelInstance model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/agreement-decision.bpmn"));
        model.<UserTask>getModelElementById("Task_RecordForumDecision").setName("Registrér beslutningen på den nye måde");
        newerVersion = repository.createDeployment().addModelInstance("agreement-decision.bpmn", model).deploy().getId();
    }

    private void threeForumsApprove() {
        stage.isHeld("dassos-2026-09-11", item -> item.source() == ItemSource.AGREEMENT ? Outcome.APPROVED : Outcome.TAKEN_NOTE_OF);
        assertThat(stage.milestone(agreement, "draft-approved").state()).isEqualTo(MilestoneState.DONE);
        time.timePassesTo("2026-09-28T09:00");
        assertThat(stage.openTasks(agreement, "Task_RecordForumDecision", Optional.of("draft-kdnet")))
                .extracting(Task::getName)
                .allMatch(name -> name.startsWith("Registrér beslutningen på den nye måde"));
        isDecidedOutside("draft-kdnet", "2026-09-25");
        time.timePassesTo("2026-10-12T09:00");
        isDecidedOutside("draft-kkr", "2026-10-09");
    }

    private void twentyCouncilsApprove() {
        time.timePassesTo("2026-11-20T09:00");
        assertThat(stage.openTasks(agreement, "Task_RecordRatification", Optional.empty())).hasSize(20);
        councilDecides(AARHUS, "REJECTED", "");
        councilDecides(SYDDJURS, "APPROVED_WITH_RESERVATION", "Taksterne skal genforhandles.");
        stage.openTasks(agreement, "Task_RecordRatification", Optional.empty()).stream()
                .map(task -> (String) tasks.getVariable(task.getId(), "authority"))
                .toList()
                .forEach(authority -> councilDecides(authority, "APPROVED", ""));
        assertThat(stage.theAgreement(agreement).state()).as("silence and reservations are no approval")
                .isEqualTo(AgreementState.PREPARED);

        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_TreatReservation", "ratified", Map.of(
                "treatedBy", "DASSOS", "treatedOn", "2026-11-20", "treatment", "Takstgruppen ser på taksterne i 2027.",
                "settled", true));
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_TreatRejection", "ratified", Map.of(
                "treatedBy", "KKR", "treatedOn", "2026-11-20", "treatment", "Afsnit 3 er ændret efter ønske."));
        councilDecides(AARHUS, "APPROVED", "");
        assertThat(stage.theAgreement(agreement).state()).isEqualTo(AgreementState.RATIFIED);
    }

    private void councilDecides(String authority, String decision, String reservation) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", decision, "meetingDate", "2026-11-18"));
        if (!reservation.isEmpty()) {
            values.put("reservation", reservation);
        }
        values.put("extract", AgreementStage.extract());
        stage.completes(AgreementStage.SECRETARIAT, stage.councilTask(agreement, authority), values);
    }

    private void itIsSubmittedAndTakesEffect() {
        time.timePassesTo("2026-12-08T09:00");
        stage.completes(AgreementStage.SECRETARIAT, agreement, "Task_SubmitAgreement", "submitted", Map.of(
                "submittedOn", "2026-12-08", "receipt", "Kvittering 2026-4711"));
        assertThat(stage.theAgreement(agreement).state()).isEqualTo(AgreementState.SUBMITTED);
        time.timePassesTo("2027-01-02T09:00");
        assertThat(stage.theAgreement(agreement).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(stage.milestone(agreement, "in-force").state()).isEqualTo(MilestoneState.DONE);
    }

    private void itIsFollowedUpForTwoYears() {
        List.of("dassos-2027-03-05", "dassos-2027-06-11", "dassos-2027-09-10", "dassos-2027-11-05",
                        "dassos-2028-03-03", "dassos-2028-06-09", "dassos-2028-09-08", "dassos-2028-11-03")
                .forEach(meeting -> {
                    assertThat(stage.items(meeting)).as(meeting)
                            .anyMatch(item -> item.source() == ItemSource.AGREEMENT && item.title().contains("opfølgning"));
                    stage.isHeld(meeting, item -> Outcome.TAKEN_NOTE_OF);
                });
        assertThat(stage.isRunning(agreement)).isTrue();
        time.timePassesTo("2029-01-02T09:00");
    }
}
