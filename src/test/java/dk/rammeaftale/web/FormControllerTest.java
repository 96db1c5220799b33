package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.engine.EngineDesk;
import dk.rammeaftale.engine.VisibleTask;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(controllers = FormController.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({FormTemplates.class, FormPages.class, FormControllerTest.Forms.class})
class FormControllerTest {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private EngineDesk desk;

    @Test
    void a_start_form_is_served_to_those_who_may_start_the_process() throws Exception {
        when(desk.mayStart("capacity-adjustment")).thenReturn(true);

        String html = body(form("every-field.html").andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store")));

        assertThat(html).contains("ny sag", "viborg [authority-791]").containsOnlyOnce("<form");
    }

    @Test
    void a_start_form_is_refused_to_all_others() throws Exception {
        form("every-field.html").andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Task_EveryField", "Task_EveryFieldAgain"})
    void a_task_form_is_served_to_those_who_see_the_task(String element) throws Exception {
        visible("t1", element);

        assertThat(body(form("every-field.html?task=t1").andExpect(status().isOk()))).contains("2026-001");
    }

    @Test
    void the_form_of_a_task_one_does_not_see_is_not_there() throws Exception {
        form("every-field.html?task=t1").andExpect(status().isNotFound());
        form("every-field.html?task=").andExpect(status().isNotFound());
    }

    @Test
    void a_form_is_not_served_for_another_kind_of_task() throws Exception {
        visible("t1", "Task_ChooseRoute");

        form("every-field.html?task=t1").andExpect(status().isNotFound());
    }

    @Test
    void a_task_form_is_no_start_form() throws Exception {
        form("only-a-task.html").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown.html", "form-frame.html", "..%2fapplication.html"})
    void an_unknown_form_is_not_there(String name) throws Exception {
        assertThat(form(name).andReturn().getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    void what_people_wrote_is_text_for_the_browser_and_for_tasklist() throws Exception {
        visible("t1", "Task_EveryField");

        String html = body(form("every-field.html?task=t1"));

        assertThat(html).contains("&lt;b&gt;fed&lt;/b&gt; {{7*7}}").doesNotContain("<b>fed");
        assertThat(html.indexOf("ng-non-bindable")).isBetween(0, html.indexOf("{{"));
    }

    @Test
    void fields_are_bound_for_tasklist_and_for_an_ordinary_post() throws Exception {
        visible("t1", "Task_EveryField");

        String html = body(form("every-field.html?task=t1"));

        assertThat(html)
                .contains("value=\"12\"", "cam-variable-name=\"placesAfter\"", "cam-variable-type=\"Long\"", "min=\"0\"")
                .containsPattern("data-choice=\"how\" data-type=\"String\"")
                .containsPattern("data-choice=\"confirmed\" data-type=\"Boolean\"")
                .containsPattern("<option value=\"MAIL\" selected=\"selected\">Mail</option>")
                .containsPattern("value=\"PHONE\"[^>]*checked=\"checked\"")
                .containsPattern("<label[^>]* for=\"f-reason\"")
                .containsPattern("Pladser efter ændringen<span class=\"optional\"> \\(valgfrit\\)")
                .contains("name=\"attachment_1\"", "name=\"attachment_9\"",
                        "Skriv ikke oplysninger, der kan henføres til borgere", "cam-script")
                .doesNotContain("attachment_10", "cam-variable-name=\"attachment_1\"", " th:", "${");
    }

    @Test
    void several_may_be_chosen_and_facts_stand_in_a_table() throws Exception {
        visible("t1", "Task_EveryField");

        assertThat(body(form("every-field.html?task=t1")))
                .contains("data-several=\"others\"", "data-when=\"how:PHONE\"", "Bjerget\nog &lt;dalen&gt;</td>")
                .containsPattern("type=\"checkbox\" name=\"others\"\\s+value=\"MAIL\"")
                .doesNotContain("cam-variable-name=\"others\"");
    }

    @Test
    void long_texts_are_transient_except_where_the_task_has_its_own_variable() throws Exception {
        visible("t1", "Task_EveryField");

        assertThat(body(form("every-field.html?task=t1")))
                .containsPattern("(?s)id=\"f-reason\"[^>]*data-transient")
                .doesNotContainPattern("(?s)id=\"f-answer\"[^>]*data-transient");
    }

    private void visible(String id, String element) {
        when(desk.visibleTask(id)).thenReturn(Optional.of(
                new VisibleTask(id, "capacity-adjustment", element, "2026-001", Map.of())));
    }

    private ResultActions form(String name) throws Exception {
        return mvc.perform(get(URI.create("/forms/" + name))
                .principal(new TestingAuthenticationToken("viborg", "demo", "authority-791")));
    }

    private static String body(ResultActions actions) throws Exception {
        return actions.andReturn().getResponse().getContentAsString();
    }

    @TestConfiguration
    static class Forms {

        @Bean
        FormPage everyField() {
            return new FakeForms.EveryField(Optional.of("capacity-adjustment"));
        }

        @Bean
        FormPage onlyATask() {
            return new FormPage() {
                @Override
                public String name() {
                    return "only-a-task";
                }

                @Override
                public Optional<String> startsProcess() {
                    return Optional.empty();
                }

                @Override
                public Map<String, Object> model(FormRequest request) {
                    return Map.of();
                }
            };
        }
    }
}
