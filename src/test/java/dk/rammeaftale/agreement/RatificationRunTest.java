package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.RatificationStage.LEMVIG;
import static dk.rammeaftale.agreement.RatificationStage.RECORD;
import static dk.rammeaftale.agreement.RatificationStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.application.Ratifications;
import dk.rammeaftale.agreement.application.Submissions;
import dk.rammeaftale.agreement.model.AgreementState;
import dk.rammeaftale.agreement.model.CouncilState;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.verdict.Verdict;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Twenty councils approve an agreement, and it is submitted and takes effect, with the real rules, transactions and engine. */
@ServiceTest
class RatificationRunTest {

    private static final String SUBMIT = "Task_SubmitAgreement";

    @Autowired
    private RatificationStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Ratifications ratifications;
    @Autowired
    private Submissions submissions;

    @BeforeEach
    void councils_are_asked() {
        stage.councilsAreAsked();
    }

    private void submissionBegins() {
        time.timePassesTo("2026-12-03T09:00");
    }

    @Test
    void all_are_asked_once_and_get_a_task_of_their_own() {
        assertThat(stage.mailed("ratification-asked")).hasSize(20).contains("social@lemvig.example");
        assertThat(stage.tasks(RECORD)).hasSize(20);
        assertThat(stage.task(RECORD, LEMVIG).orElseThrow().getName())
                .isEqualTo("Registrér rådets beslutning: Lemvig Kommune, Rammeaftale 2027–28");
        assertThat(stage.lastTextOf("ratification-asked")).contains("tirsdag den 1. december 2026", "/rammeaftaler/");
        assertThat(stage.milestone("ratified")).isEqualTo("RUNNING");

        ratifications.ask(stage.agreement().id());
        assertThat(stage.mailed("ratification-asked")).hasSize(20);
    }

    @Test
    void an_agreement_that_all_councils_approve_is_submitted_published_and_takes_effect_on_the_first_of_january() {
        stage.allApproveBut(LEMVIG);
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.PREPARED);
        assertThat(stage.board().summary()).isEqualTo("19 af 20 har godkendt.");
        stage.completes("lemvig", RECORD, LEMVIG, stage.approval());
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.RATIFIED);
        assertThat(stage.milestone("ratified")).isEqualTo("DONE");
        assertThat(stage.running("agreement-ratification")).isZero();

        submissionBegins();
        stage.completes(SECRETARIAT, stage.tasks(SUBMIT).get(0), Map.of("submittedOn", "2026-12-03", "receipt", "j.nr. 26/114"));
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.SUBMITTED);
        assertThat(stage.milestone("submitted")).isEqualTo("DONE");
        assertThat(submissions.of(stage.agreement()).orElseThrow().to()).isEqualTo("Social- og Boligstyrelsen");
        assertThat(stage.mailed("agreement-published")).hasSize(20);

        time.timePassesTo("2026-12-31T23:59:59");
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.SUBMITTED);
        time.timePassesTo("2027-01-01T00:00");
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(stage.milestone("in-force")).isEqualTo("DONE");
        assertThat(stage.running("agreement-submission")).isZero();
        assertThat(stage.variablesOfSentValues()).isEmpty();
        assertThat(stage.journal()).anyMatch(line -> line.contains("indsendt til Social- og Boligstyrelsen den 3. december 2026"))
                .last().isEqualTo("Systemet: «Aftalen træder i kraft» er gennemført.");
    }

    @Test
    void silence_is_no_approval_however_long_it_lasts() {
        stage.allApproveBut(LEMVIG);
        time.timePassesTo("2027-02-01T09:00");

        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.NOT_DECIDED);
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.PREPARED);
        assertThat(stage.tasks(RECORD)).hasSize(1);
        assertThat(stage.milestone("ratified")).isEqualTo("RUNNING");
    }

    @Test
    void a_rejection_goes_to_dassos_and_kkr_and_the_council_is_asked_again() {
        stage.completes("lemvig", RECORD, LEMVIG, stage.approval("decision", "REJECTED"));
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.REJECTED);
        assertThat(stage.forumsWithRejections(LEMVIG)).containsExactly("DASSOS", "KKR");
        assertThat(stage.task(RECORD, LEMVIG)).isEmpty();

        stage.completes(SECRETARIAT, "Task_TreatRejection", LEMVIG, stage.treatment());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.REJECTION_TREATED);
        assertThat(stage.mailed("ratification-asked")).hasSize(21);
        assertThat(stage.lastTextOf("ratification-asked"))
                .contains("Afvisningen er behandlet i DASSOS den 2. november 2026: Taget til efterretning.");

        stage.completes("lemvig", RECORD, LEMVIG, stage.approval());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.APPROVED);
        assertThat(stage.board().of(new AuthorityCode(LEMVIG)).orElseThrow().decisions()).hasSize(2);
        stage.allApproveBut(LEMVIG);
        assertThat(stage.milestone("ratified")).isEqualTo("DONE");
    }

    @Test
    void a_second_rejection_is_put_before_the_forums_once_while_the_first_item_is_open() {
        stage.completes("lemvig", RECORD, LEMVIG, stage.approval("decision", "REJECTED"));
        stage.completes(SECRETARIAT, "Task_TreatRejection", LEMVIG, stage.treatment());
        stage.completes("lemvig", RECORD, LEMVIG, stage.approval("decision", "REJECTED"));

        assertThat(stage.forumsWithRejections(LEMVIG)).containsExactly("DASSOS", "KKR");
        assertThat(stage.task("Task_TreatRejection", LEMVIG)).isPresent();
    }

    @Test
    void a_reservation_counts_once_it_is_recorded_how_it_was_treated() {
        stage.allApproveBut(LEMVIG);
        stage.completes("lemvig", RECORD, LEMVIG, stage.reservation());
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVED);
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.PREPARED);
        assertThat(stage.milestone("ratified")).isEqualTo("RUNNING");

        Map<String, Object> settled = stage.treatment();
        settled.put("settled", true);
        stage.completes(SECRETARIAT, "Task_TreatReservation", LEMVIG, settled);
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVATION_SETTLED);
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.RATIFIED);
        assertThat(stage.milestone("ratified")).isEqualTo("DONE");
    }

    @Test
    void a_council_whose_reservation_was_not_settled_is_asked_again() {
        stage.completes("lemvig", RECORD, LEMVIG, stage.reservation());
        Map<String, Object> open = stage.treatment();
        open.put("settled", false);
        stage.completes(SECRETARIAT, "Task_TreatReservation", LEMVIG, open);

        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVATION_NOT_SETTLED);
        assertThat(stage.task(RECORD, LEMVIG)).isPresent();
        assertThat(stage.mailed("ratification-asked")).hasSize(21);
        assertThat(stage.board().isRatified()).isFalse();
    }

    @Test
    void two_reservations_treated_side_by_side_do_not_touch_each_other() {
        stage.completes("lemvig", RECORD, LEMVIG, stage.reservation());
        stage.completes("skive", RECORD, "779", stage.reservation());
        Map<String, Object> settled = stage.treatment();
        settled.put("settled", true);
        stage.completes(SECRETARIAT, "Task_TreatReservation", LEMVIG, settled);

        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVATION_SETTLED);
        assertThat(stage.state("779")).isEqualTo(CouncilState.RESERVED);
        assertThatThrownBy(() -> stage.completes(SECRETARIAT, "Task_TreatReservation", "779", Map.of()))
                .hasMessageContaining("(settled)");
    }

    @Test
    void what_is_missing_keeps_the_agreement_from_being_submitted_and_is_named() {
        stage.allApproveBut(LEMVIG, "779", "710");
        Map<String, Object> unproved = stage.approval();
        unproved.remove("extract");
        stage.completes("skive", RECORD, "779", unproved);
        stage.completes("favrskov", RECORD, "710", stage.reservation());
        time.timePassesTo("2026-12-03T09:00");

        assertThat(stage.running("agreement-submission")).isZero();
        Verdict<?> verdict = submissions.submit(
                stage.agreement().id(), Optional.of("2026-12-03"), Optional.of("j.nr. 26/114"), RatificationStage.SECRETARY);
        assertThat(((Verdict.Refused<?>) verdict).sentences()).contains(
                "Der mangler noget fra 3 af 20",
                "Favrskov Kommune (DASSOS' eller KKR's behandling af forbeholdet)",
                "Lemvig Kommune (dato for rådsmødet og rådets beslutning)",
                "Skive Kommune (udskrift af rådets protokol)");
    }

    @Test
    void an_extract_that_is_missing_keeps_the_agreement_from_being_submitted() {
        stage.allApproveBut("779");
        Map<String, Object> unproved = stage.approval();
        unproved.remove("extract");
        stage.completes("skive", RECORD, "779", unproved);
        assertThat(stage.milestone("ratified")).isEqualTo("DONE");
        submissionBegins();
        Map<String, Object> sent = Map.of("submittedOn", "2026-12-03", "receipt", "j.nr. 26/114");

        assertThatThrownBy(() -> stage.completes(SECRETARIAT, stage.tasks(SUBMIT).get(0), sent))
                .hasMessageContaining("Der mangler noget fra 1 af 20")
                .hasMessageContaining("Skive Kommune (udskrift af rådets protokol)");
        assertThat(stage.agreement().state()).isEqualTo(AgreementState.RATIFIED);
        assertThat(stage.tasks(SUBMIT)).hasSize(1);
    }

    @Test
    void a_submission_without_a_day_or_a_receipt_or_before_the_last_approval_is_refused() {
        stage.allApproveBut();
        submissionBegins();

        assertThatThrownBy(() -> stage.completes(SECRETARIAT, stage.tasks(SUBMIT).get(0), Map.of()))
                .hasMessageContaining("(submittedOn)").hasMessageContaining("(receipt)");
        assertThatThrownBy(() -> stage.completes(SECRETARIAT, stage.tasks(SUBMIT).get(0),
                        Map.of("submittedOn", "2026-12-04", "receipt", "j.nr. 1")))
                .hasMessageContaining("kan ikke ligge i fremtiden");
        assertThatThrownBy(() -> stage.completes(SECRETARIAT, stage.tasks(SUBMIT).get(0),
                        Map.of("submittedOn", "2026-11-01", "receipt", "j.nr. 1")))
                .hasMessageContaining("før det sidste råd godkendte den 2. november 2026");
        assertThat(submissions.of(stage.agreement())).isEmpty();
    }
}
