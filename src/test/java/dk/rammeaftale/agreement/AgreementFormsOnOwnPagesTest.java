package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.AgreementPagesStage.SECRETARY;
import static dk.rammeaftale.agreement.RatificationStage.LEMVIG;
import static dk.rammeaftale.agreement.RatificationStage.PDF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.hearing.model.Hearing;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The forms of agreements, filled in at our own pages without scripts. */
@ServiceTest
@Tag("once")
class AgreementFormsOnOwnPagesTest {

    private static final String COMMENTS = "comments-collected";

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private RatificationStage councils;
    @Autowired
    private PageVisitor pages;
    @Autowired
    private ServiceTime time;

    private Agreement agreement;

    private static MockMultipartFile extract() {
        return new MockMultipartFile("extract", "udskrift.pdf", "application/pdf", PDF);
    }

    private void begins(String key, int lead) {
        time.timePassesTo(stage.at(agreement, key).date().minusDays(lead) + "T09:00");
    }

    @Test
    void an_agreement_is_started() {
        stage.isSet();
        pages.fills("start-agreement", SECRETARY, "framework-agreement", Map.of("firstYear", "2029"));

        assertThat(pages.reads(SECRETARY, "/rammeaftaler")).contains("Rammeaftale 2029–30");
    }

    @Test
    void a_forum_decides_and_what_it_did_not_approve_is_revised() {
        stage.isSet();
        agreement = stage.opened();
        pages.fills("record-forum-decision", SECRETARY, stage.task(agreement, "Task_RecordForumDecision"),
                Map.of("outcome", "NOT_APPROVED", "decidedOn", "2027-10-04", "note", "Tidsplanen er for stram."));
        pages.fills("revise-step", SECRETARY, stage.task(agreement, "Task_ReviseStep"), Map.of("whatChanged", "Den er lempet."));

        assertThat(stage.tasks(agreement, "Task_RecordForumDecision")).hasSize(1);
    }

    @Test
    void input_is_gathered() throws Exception {
        stage.isSet();
        agreement = stage.opened();
        stage.processIsApproved(agreement);
        begins("external-input", 60);
        stage.sends(SECRETARY, "/rammeaftaler/" + agreement.number() + "/trin/external-input/input",
                "forumName", "Dialogforum", "givenOn", "2027-10-01", "summary", "Overgange");
        pages.fills("carry-out-step", SECRETARY, stage.task(agreement, "Task_CarryOutStep", "external-input"),
                Map.of("doneOn", time.now().toLocalDate().toString(), "result", "To fora har svaret"));
        assertThat(stage.at(agreement, "external-input").state()).isEqualTo(MilestoneState.DONE);
    }

    @Test
    void the_authorities_are_asked_and_their_answers_are_gone_through() {
        stage.isSet();
        agreement = stage.opened();
        stage.processIsApproved(agreement);
        begins(COMMENTS, 42);
        pages.fills("prepare-consultation", SECRETARY, stage.task(agreement, "Task_PrepareConsultation", COMMENTS),
                Map.of("title", "Bemærkninger", "text", "Har I nogen?", "days", "14"));
        Hearing hearing = stage.hearing(agreement, COMMENTS);
        time.timePassesTo(hearing.opened().lastDay().plusDays(1) + "T09:00");
        pages.fills("treat-answers", SECRETARY, stage.task(agreement, "Task_TreatAnswers", COMMENTS), Map.of());
        assertThat(stage.at(agreement, COMMENTS).state()).isEqualTo(MilestoneState.DONE);
    }

    @Test
    void councils_decide_and_their_reservations_and_rejections_are_treated() {
        councils.councilsAreAsked();
        String today = time.now().toLocalDate().toString();
        councils.allApproveBut(LEMVIG, "779");
        pages.fills("record-ratification", "lemvig", councils.task("Task_RecordRatification", LEMVIG).orElseThrow(), Map.of(
                "decision", "APPROVED_WITH_RESERVATION", "meetingDate", today, "reservation", "Taksterne."), extract());
        pages.fills("record-ratification", SECRETARY, councils.task("Task_RecordRatification", "779").orElseThrow(),
                Map.of("decision", "REJECTED", "meetingDate", today), extract());

        Map<String, String> treatment = Map.of("treatedBy", "DASSOS", "treatedOn", today, "treatment", "Drøftet.");
        pages.fills("treat-rejection", SECRETARY, councils.task("Task_TreatRejection", "779").orElseThrow(), treatment);
        assertThat(councils.task("Task_RecordRatification", "779")).as("the council is asked again").isPresent();
        pages.fills("treat-reservation", SECRETARY, councils.task("Task_TreatReservation", LEMVIG).orElseThrow(), Map.of(
                "treatedBy", "DASSOS", "treatedOn", today, "treatment", "Drøftet.", "settled", "true"));
        assertThat(councils.state("779")).isNotEqualTo(CouncilState.APPROVED);
    }

    @Test
    void an_agreement_that_all_have_approved_is_submitted() {
        councils.councilsAreAsked();
        councils.allApproveBut();
        time.timePassesTo("2026-12-03T09:00");
        pages.fills("submit-agreement", SECRETARY, councils.tasks("Task_SubmitAgreement").get(0),
                Map.of("submittedOn", time.now().toLocalDate().toString(), "receipt", "Journalnummer 2026-5"));

        assertThat(councils.milestone("submitted")).isEqualTo("DONE");
    }
}
