package dk.rammeaftale.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private static final FormFields PROPOSAL = new FormFields(List.of(
            field("kind"), field("facilityId", "kind:CHANGE,CLOSURE"), field("durationKind", "kind:CHANGE,NEW"),
            field("endDate", "durationKind:TEMPORARY"), field("note", "notAsked:YES")));

    private static FormField field(String name, String... conditions) {
        return new FormField(name, FieldKind.TEXT, false, Stream.of(conditions).map(Condition::of).toList());
    }

    @Test
    void a_part_applies_while_its_field_has_one_of_the_values() {
        assertThat(PROPOSAL.applying(Map.of("kind", "CHANGE"))).contains("kind", "facilityId", "durationKind").doesNotContain("endDate");
        assertThat(PROPOSAL.applying(Map.of("kind", "NEW"))).contains("durationKind").doesNotContain("facilityId");
        assertThat(PROPOSAL.applying(Map.of())).contains("kind").doesNotContain("facilityId", "durationKind", "endDate");
    }

    @Test
    void what_depends_on_a_field_that_does_not_apply_does_not_apply_either() {
        assertThat(PROPOSAL.applying(Map.of("kind", "CHANGE", "durationKind", "TEMPORARY"))).contains("endDate");
        assertThat(PROPOSAL.applying(Map.of("kind", "CLOSURE", "durationKind", "TEMPORARY"))).doesNotContain("endDate", "durationKind");
    }

    @Test
    void a_form_does_not_depend_on_what_it_does_not_ask_for() {
        assertThat(PROPOSAL.applying(Map.of())).contains("note");
    }
}
