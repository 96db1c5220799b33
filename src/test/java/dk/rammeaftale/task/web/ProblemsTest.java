package dk.rammeaftale.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dk.rammeaftale.task.model.FieldKind;
import dk.rammeaftale.task.model.FormField;
import dk.rammeaftale.task.model.FormFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final FormFields FORM = new FormFields(List.of(
            new FormField("placesAfter", FieldKind.NUMBER, false, List.of()),
            new FormField("contact_779_date", FieldKind.TEXT, false, List.of())));

    @Test
    void each_sentence_goes_to_the_field_it_names() {
        Problems problems = Problems.inRefusal(
                "Skriv et helt tal. (placesAfter) Datoen må ikke ligge efter i dag (1. juni). (contact_779_date)", FORM);

        assertThat(problems.atFields()).isEqualTo(Map.of("placesAfter", "Skriv et helt tal.",
                "contact_779_date", "Datoen må ikke ligge efter i dag (1. juni)."));
        assertThat(problems.others()).isEmpty();
    }

    @Test
    void what_is_of_no_field_stands_above_the_form() {
        assertThat(Problems.inRefusal("Sagen er trukket. (caseNumber) Vent på sekretariatet.", FORM).others())
                .containsExactly("Sagen er trukket.", "Vent på sekretariatet.");
        assertThat(Problems.inRefusal("Feltet \"caseOutcome\" kan ikke angives her.", FORM).others())
                .containsExactly("Feltet \"caseOutcome\" kan ikke angives her.");
    }

    @Test
    void what_stands_in_brackets_within_a_sentence_names_no_field() {
        Problems problems = Problems.inRefusal("Vælg et svar: Ja, Deltager ikke (inhabil). (placesAfter)", FORM);

        assertThat(problems.atFields()).containsExactly(entry("placesAfter", "Vælg et svar: Ja, Deltager ikke (inhabil)."));
        assertThat(problems.others()).isEmpty();
    }

    @Test
    void two_sentences_about_one_field_stand_together() {
        assertThat(Problems.inRefusal("For stort. (placesAfter) Og skævt. (placesAfter)", FORM).atFields())
                .isEqualTo(Map.of("placesAfter", "For stort. Og skævt."));
    }
}
