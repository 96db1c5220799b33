package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.agreement.model.TemplateStep;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTemplatesTest {

    private static final String HEADER =
            "nøgle;fase;trin;art;forum;ansvarlig;tidligst;senest;før;dage før;fast dag;optakt;kilde\n";
    private static final String DRAFT = "draft;Udkast;Udkast;opgave;;S;-1 01-01;-1 02-01;ratified;7;;0;K\n";
    private static final String RATIFIED = "ratified;Godkendelse;Godkendelse;godkendelse;;S;-1 09-01;-1 12-01;;;;0;K\n";

    private final PlanTemplates templates = new PlanTemplates();

    private static List<String> faults(String lines) {
        Verdict<PlanTemplate> verdict =
                PlanTemplateFile.read("x", "X", 2, (HEADER + lines).getBytes(StandardCharsets.UTF_8));
        return verdict instanceof Verdict.Refused<PlanTemplate> refused
                ? refused.problems().stream().map(Problem::sentence).toList()
                : List.of();
    }

    @Test
    void the_four_ways_are_there_and_the_newest_is_for_a_new_agreement() {
        assertThat(templates.all()).extracting(PlanTemplate::key).containsExactly("2011", "2016", "2023", "2025");
        assertThat(templates.newest().key()).isEqualTo("2025");
        assertThat(templates.newest(1)).map(PlanTemplate::key).contains("2016");
        assertThat(templates.find("2016")).map(PlanTemplate::years).contains(1);
        assertThat(templates.find("1999")).isEmpty();
    }

    @Test
    void each_has_its_final_date() {
        assertThat(templates.all()).extracting(template -> template.finalDate(2027).toString())
                .containsExactly("2026-10-15", "2026-10-15", "2026-12-01", "2026-12-01");
    }

    @Test
    void the_newest_has_the_steps_that_the_process_knows() {
        assertThat(templates.newest().steps()).extracting(TemplateStep::key).containsExactly(
                "process-approved", "knowledge-gathered", "external-input", "comments-collected", "theme-day",
                "themes-discussed", "themes-political", "kkr-conference", "local-round", "steering-drafted",
                "development-drafted", "draft-approved", "draft-kdnet", "draft-kkr", "ratified", "submitted", "in-force",
                "follow-up");
    }

    @Test
    void a_step_of_2023_is_called_as_in_2025() {
        Set<String> newest = templates.newest().steps().stream().map(TemplateStep::key).collect(Collectors.toSet());

        assertThat(templates.find("2023").orElseThrow().steps()).extracting(TemplateStep::key).isSubsetOf(newest);
    }

    @Test
    void every_step_names_its_source() {
        assertThat(templates.all()).flatExtracting(PlanTemplate::steps)
                .extracting(TemplateStep::source)
                .allMatch(source -> source.toString().contains("Notat")
                        || source.toString().contains("Referat")
                        || source.toString().contains("bekendtgørelsen")
                        || source.toString().contains("vores læsning"));
    }

    @Test
    void work_begins_before_the_day() {
        TemplateStep approved = templates.newest().step("draft-approved").orElseThrow();

        assertThat(approved.beginsOn(LocalDate.of(2026, 9, 11))).isEqualTo("2026-07-31");
    }

    @Test
    void a_faultless_file_is_taken() {
        assertThat(faults(DRAFT + RATIFIED)).isEmpty();
    }

    @Test
    void a_file_with_days_nobody_can_read_is_refused_by_line_and_column() {
        assertThat(faults(DRAFT.replace("-1 02-01", "1. februar") + RATIFIED)).containsExactly(
                "Linje 2, kolonne «senest»: «1. februar» skal være år fra aftalens første og måned-dag, fx «-1 12-01» for"
                        + " 1. december året før.");
        assertThat(faults(DRAFT.replace("-1 02-01", "-1 02-31") + RATIFIED)).hasSize(1);
        assertThat(faults(DRAFT.replace("-1 02-01", "-2 02-01") + RATIFIED))
                .containsExactly("Linje 2, kolonne «senest»: dagen ligger før «tidligst».");
    }

    @Test
    void a_step_can_only_come_before_one_further_down() {
        String fault = "kolonne «før»: «%s» er ikke et trin længere nede.";

        assertThat(faults(RATIFIED + DRAFT)).containsExactly("Linje 3, " + fault.formatted("ratified"));
        assertThat(faults(DRAFT.replace(";ratified;7", ";nowhere;7") + RATIFIED))
                .containsExactly("Linje 2, " + fault.formatted("nowhere"));
        assertThat(faults(DRAFT.replace(";ratified;7", ";draft;7") + RATIFIED))
                .containsExactly("Linje 2, " + fault.formatted("draft"));
        assertThat(faults(DRAFT.replace(";ratified;7", ";ratified;") + RATIFIED))
                .containsExactly("Linje 2, kolonne «dage før»: feltet er tomt, men skal udfyldes.");
    }

    @Test
    void there_is_one_step_with_the_final_date() {
        assertThat(faults("draft;Udkast;Udkast;opgave;;S;-1 01-01;-1 02-01;;;;0;K\n"))
                .singleElement().asString().startsWith("Der skal være netop ét trin «godkendelse» uden fast dag");
        assertThat(faults(RATIFIED + RATIFIED)).containsExactly("Linje 3, kolonne «nøgle»: «ratified» står også på linje 2.");
    }

    @Test
    void a_broken_file_stops_the_start_with_its_name_and_what_is_wrong() {
        assertThatThrownBy(() -> new PlanTemplates("broken-plan"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Filen broken-plan/templates/2099.csv med fremgangsmåder for rammeaftaler kan ikke bruges.")
                .hasMessageContaining("Linje 2, kolonne «art»: «fest» skal være et af ordene");
        assertThatThrownBy(() -> new PlanTemplates("nowhere"))
                .hasMessage("Filen nowhere/templates.csv med fremgangsmåder for rammeaftaler kan ikke bruges. Den findes ikke.");
    }
}
