package dk.rammeaftale.task.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.task.model.Condition;
import dk.rammeaftale.task.model.FieldKind;
import dk.rammeaftale.task.model.FormField;
import dk.rammeaftale.task.model.FormFields;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnteredFormTest {

    private static final FormFields FORM = new FormFields(List.of(
            new FormField("route", FieldKind.TEXT, false, List.of()),
            new FormField("text", FieldKind.TEXT, true, List.of(Condition.of("route:HEARING"))),
            new FormField("days", FieldKind.NUMBER, false, List.of()),
            new FormField("agreed", FieldKind.YES_NO, false, List.of()),
            new FormField("attachment_1", FieldKind.FILE, false, List.of()),
            new FormField("plan", FieldKind.FILE, false, List.of(Condition.of("route:HEARING")))));

    private static EnteredForm entered(Map<String, String> texts, UploadedFile... files) {
        return new EnteredForm(FORM, texts, List.of(files));
    }

    private static Map<String, SentValue> values(Verdict<Map<String, SentValue>> verdict) {
        return verdict.orElseThrow(IllegalStateException::new);
    }

    private static List<Problem> problems(Map<String, String> texts) {
        return ((Verdict.Refused<?>) entered(texts).forTask()).problems();
    }

    @Test
    void each_value_goes_to_the_process_as_its_field_says() {
        UploadedFile file = new UploadedFile("attachment_1", "plan.pdf", new byte[] {1});

        assertThat(values(entered(Map.of("route", "HEARING", "text", "En\r\nto", "days", " 14 ", "agreed", "false"), file).forTask()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "route", new SentValue.Text("HEARING", false),
                        "text", new SentValue.Text("En\nto", true),
                        "days", new SentValue.Number(14),
                        "agreed", new SentValue.YesOrNo(false),
                        "attachment_1", new SentValue.Attached(file)));
    }

    @Test
    void what_does_not_apply_is_left_out() {
        UploadedFile file = new UploadedFile("plan", "plan.pdf", new byte[] {1});

        assertThat(values(entered(Map.of("route", "MEETING", "text", "Indledning"), file).forTask()))
                .containsOnlyKeys("route");
    }

    @Test
    void an_emptied_field_empties_a_variable_of_a_task_and_is_left_out_of_a_start() {
        EnteredForm emptied = entered(Map.of("route", "", "days", " "));

        assertThat(values(emptied.forTask()))
                .isEqualTo(Map.of("route", new SentValue.Nothing(), "days", new SentValue.Nothing()));
        assertThat(values(emptied.forStart())).isEmpty();
    }

    @Test
    void what_is_of_no_field_is_left_for_the_engine_to_refuse() {
        assertThat(values(entered(Map.of("caseOutcome", "APPROVED_AT_MEETING")).forTask()))
                .isEqualTo(Map.of("caseOutcome", new SentValue.Text("APPROVED_AT_MEETING", false)));
    }

    @Test
    void what_is_not_of_its_fields_kind_is_refused_at_the_field() {
        assertThat(problems(Map.of("days", "fjorten", "agreed", "måske"))).containsExactlyInAnyOrder(
                new Problem("days", "Skriv et helt tal."), new Problem("agreed", "Vælg en af mulighederne."));
    }

    @Test
    void everything_but_files_stands_in_the_fields_again() {
        assertThat(entered(Map.of("days", "fjorten", "route", "MEETING", "text", "Bliver stående")).standing())
                .isEqualTo(Map.of("route", "MEETING", "text", "Bliver stående", "days", "fjorten", "agreed", ""));
    }
}
