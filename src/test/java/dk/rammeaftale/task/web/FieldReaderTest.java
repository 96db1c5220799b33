package dk.rammeaftale.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.task.model.Condition;
import dk.rammeaftale.task.model.FieldKind;
import dk.rammeaftale.task.model.FormField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldReaderTest {

    @Test
    void a_form_says_of_each_field_what_it_is() {
        assertThat(FieldReader.read("""
                <input type="hidden" name="held" value="1"><input type="date" id="without-a-name">
                <fieldset data-choice="kind" data-type="String"><input type="radio" name="kind" value="NEW">
                  <input type="radio" name="kind" value="CHANGE"></fieldset>
                <fieldset data-choice="agreed" data-type="Boolean"><input type="radio" name="agreed" value="true"></fieldset>
                <fieldset data-choice="years" data-type="Long"><input type="radio" name="years" value="2"></fieldset>
                <div data-when="other:YES"><p>Ved siden af</p></div>
                <div data-when="kind:CHANGE,NEW"><input name="places" cam-variable-type="Long">
                  <div data-when="agreed:false"><textarea name="why" cam-variable-type="String" data-transient="true"></textarea></div></div>
                <input type="file" name="attachment_1">
                """).all()).containsExactly(
                new FormField("kind", FieldKind.TEXT, false, List.of()),
                new FormField("agreed", FieldKind.YES_NO, false, List.of()),
                new FormField("years", FieldKind.NUMBER, false, List.of()),
                new FormField("places", FieldKind.NUMBER, false, List.of(new Condition("kind", Set.of("CHANGE", "NEW")))),
                new FormField("why", FieldKind.TEXT, true, List.of(
                        new Condition("agreed", Set.of("false")), new Condition("kind", Set.of("CHANGE", "NEW")))),
                new FormField("attachment_1", FieldKind.FILE, false, List.of()));
    }
}
