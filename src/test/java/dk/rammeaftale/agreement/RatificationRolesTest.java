package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.RatificationStage.LEMVIG;
import static dk.rammeaftale.agreement.RatificationStage.RECORD;
import static dk.rammeaftale.agreement.RatificationStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.agreement.model.CouncilState;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may record what a council has decided, and what is refused of it. */
@ServiceTest
@Tag("once")
class RatificationRolesTest {

    @Autowired
    private RatificationStage stage;

    @BeforeEach
    void councils_are_asked() {
        stage.councilsAreAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lemvig", "lemvig-direktoer"})
    void the_authoritys_own_people_see_their_task_alone_and_record_in_their_own_name(String user) {
        assertThat(stage.tasksSeenBy(user, RECORD)).hasSize(1);

        stage.completes(user, RECORD, LEMVIG, stage.approval());

        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.APPROVED);
        assertThat(stage.journal()).noneMatch(line -> line.contains("på vegne af"));
    }

    @Test
    void the_secretariat_sees_all_and_records_on_behalf_of_an_authority() {
        assertThat(stage.tasksSeenBy(SECRETARIAT, RECORD)).hasSize(20);

        stage.completes(SECRETARIAT, RECORD, LEMVIG, stage.approval());

        assertThat(stage.journal()).anyMatch(line -> line.contains("på vegne af Lemvig Kommune: Beslutning i rådet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"skive", "skive-direktoer", "stranger"})
    void nobody_else_sees_or_does_it(String user) {
        Task lemvigs = stage.task(RECORD, LEMVIG).orElseThrow();

        assertThat(stage.tasksSeenBy(user, RECORD)).extracting(Task::getId).doesNotContain(lemvigs.getId());
        assertThatThrownBy(() -> stage.completes(user, lemvigs, stage.approval())).isInstanceOf(AuthorizationException.class);
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.NOT_DECIDED);
    }

    @Test
    void only_the_secretariat_treats_a_reservation() {
        stage.completes("lemvig", RECORD, LEMVIG, stage.reservation());
        Task treating = stage.task("Task_TreatReservation", LEMVIG).orElseThrow();
        Map<String, Object> settled = stage.treatment();
        settled.put("settled", true);

        assertThatThrownBy(() -> stage.completes("lemvig", treating, settled)).isInstanceOf(AuthorizationException.class);
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "decision | YES | Vælg, hvad rådet har besluttet | decision",
        "decision | APPROVED_WITH_RESERVATION | Skriv forbeholdet | reservation",
        "reservation | Et forbehold | hører til «Godkendt med forbehold» | reservation",
        "meetingDate | '' | Skriv datoen for rådets møde | meetingDate",
        "meetingDate | i går | Skriv datoen for rådets møde | meetingDate",
        "meetingDate | 2026-11-03 | kan ikke ligge i fremtiden | meetingDate",
        "meetingDate | 2025-12-31 | kan ikke ligge før 1. januar 2026 | meetingDate",
        "agendaLink | javascript:alert(1) | begynder med https:// | agendaLink",
        "agendaLink | https:// | begynder med https:// | agendaLink",
        "agendaLink | ftp://lemvig.example/dagsorden | begynder med https:// | agendaLink"})
    void what_cannot_be_is_refused_with_a_sentence_and_the_field(String field, String value, String sentence, String named) {
        assertThatThrownBy(() -> stage.completes("lemvig", RECORD, LEMVIG, stage.approval(field, value)))
                .hasMessageContaining(sentence)
                .hasMessageContaining("(" + named + ")");
        assertThat(stage.board().councils()).allMatch(council -> council.last().isEmpty());
        assertThat(stage.task(RECORD, LEMVIG)).isPresent();
    }

    @Test
    void a_number_that_looks_like_a_cpr_number_is_refused() {
        Map<String, Object> reservation = stage.reservation();
        reservation.put("reservation", "Borgeren 010170-1234 bor der.");

        assertThatThrownBy(() -> stage.completes("lemvig", RECORD, LEMVIG, reservation)).hasMessageContaining("ligner et CPR-nummer");
    }

    @Test
    void an_extract_that_is_not_what_its_name_says_is_refused_and_nothing_is_kept() {
        Object text = org.camunda.bpm.engine.variable.Variables.fileValue("udskrift.pdf")
                .file("MZ not a pdf".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).setTransient(true).create();

        assertThatThrownBy(() -> stage.completes("lemvig", RECORD, LEMVIG, stage.approval("extract", text)))
                .hasMessageContaining("er ikke en PDF");
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.NOT_DECIDED);
    }

    @Test
    void nothing_that_steers_the_process_can_be_sent() {
        assertThatThrownBy(() -> stage.completes("lemvig", RECORD, LEMVIG, stage.approval("councilDecision", "APPROVED")))
                .hasMessageContaining("kan ikke angives her");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "treatedBy | Formanden | Vælg, om det er DASSOS eller KKR",
        "treatedOn | 2026-11-03 | kan ikke ligge i fremtiden",
        "treatedOn | 2026-11-01 | før rådets beslutning den 2. november 2026",
        "treatment | '' | Skriv, hvordan det blev behandlet",
        "treatment | Borgeren 010170-1234 | ligner et CPR-nummer"})
    void a_treatment_that_cannot_be_is_refused(String field, String value, String sentence) {
        stage.completes("lemvig", RECORD, LEMVIG, stage.reservation());
        Map<String, Object> treatment = stage.treatment();
        treatment.put("settled", true);
        treatment.put(field, value);

        assertThatThrownBy(() -> stage.completes(SECRETARIAT, "Task_TreatReservation", LEMVIG, treatment))
                .hasMessageContaining(sentence);
        assertThat(stage.state(LEMVIG)).isEqualTo(CouncilState.RESERVED);
    }
}
