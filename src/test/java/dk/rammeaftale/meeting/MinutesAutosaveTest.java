package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MinutesStage.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.meeting.application.AgendaBook;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.ParticipantRegister;
import dk.rammeaftale.meeting.application.ParticipantRegister.Seen;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Participant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the page of the minutes saves by itself while somebody writes: as much and as little as with its buttons. */
@ServiceTest
class MinutesAutosaveTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final String PAGE = "/moeder/" + MARCH + "/referat";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private MinutesStage stage;
    @Autowired
    private MinutesBook book;
    @Autowired
    private AgendaBook agendas;
    @Autowired
    private Participants participants;
    @Autowired
    private ParticipantRegister register;
    @Autowired
    private StoredRows stored;

    private MockMvc web;

    @BeforeEach
    void the_meeting_is_held() {
        stage.isHeld();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private static MockHttpServletRequestBuilder sent(String form) {
        return post(PAGE + "/undervejs/" + form).with(SECRETARY).with(csrf()).accept(MediaType.APPLICATION_JSON);
    }

    private static MockHttpServletRequestBuilder sent(AgendaItem item, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = sent("punkter/" + item.id())
                .param("edition", "" + item.minutesEdition())
                .param("bullets", "" + item.bullets().size());
        fields.forEach((name, value) -> form.param("i" + item.id() + "_" + name, value));
        return form;
    }

    @Test
    void the_page_says_where_its_forms_are_saved() throws Exception {
        web.perform(get(PAGE).with(SECRETARY))
                .andExpect(content().string(containsString("data-autosave=\"" + PAGE + "/undervejs/punkter/" + stage.item(1).id() + "\"")))
                .andExpect(content().string(containsString("data-autosave=\"" + PAGE + "/undervejs/indledning\"")))
                .andExpect(content().string(containsString("data-autosave=\"" + PAGE + "/undervejs/fremmoede\"")))
                .andExpect(content().string(containsString("src=\"/assets/autosave.js\"")));
    }

    @Test
    void an_item_is_saved_again_and_again_with_the_edition_that_the_answer_gives() throws Exception {
        AgendaItem item = stage.item(1);

        web.perform(sent(item, Map.of("text_html", "<p>Først dette</p>", "outcome_0", "")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.savedAt").value("14.00"))
                .andExpect(jsonPath("$.fields.edition").value("1"));
        web.perform(sent(stage.item(1), Map.of("text_html", "<p>Så dette</p>", "outcome_0", "APPROVED")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields.edition").value("2"));

        assertThat(stage.item(1).minutes()).isEqualTo("<p>Så dette</p>");
        assertThat(stage.item(1).bullets().get(0).outcome()).contains(Outcome.APPROVED);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_stored() throws Exception {
        web.perform(sent(stage.item(2), Map.of("text", "Skrevet", "outcome_0", "APPROVED_WITH_CHANGES")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Skriv, hvor mange pladser der er godkendt, som et helt tal."));

        assertThat(stage.item(2).minutesEdition()).isZero();
    }

    @Test
    void what_a_colleague_has_saved_is_not_overwritten() throws Exception {
        AgendaItem opened = stage.item(1);
        stage.records(1, "Kollegaens tekst", Outcome.APPROVED);

        web.perform(sent(opened, Map.of("text", "Min tekst")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("En kollega har gemt punktet i mellemtiden. Genindlæs")));

        assertThat(stage.item(1).minutes()).isEqualTo("<p>Kollegaens tekst</p>");
    }

    @Test
    void the_opening_remarks_are_saved_in_the_same_way() throws Exception {
        web.perform(sent("indledning").param("edition", "0").param("opening_html", "<p>Velkomst</p>"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields.edition").value("1"));
        assertThat(book.opening(MARCH).edition()).isEqualTo(1);

        web.perform(sent("indledning").param("edition", "0").param("opening_html", "<p>Anden velkomst</p>"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("En kollega har gemt bemærkningerne")));
        assertThat(agendas.remarks(MARCH).html()).isEqualTo("<p>Velkomst</p>");
    }

    @Test
    void attendance_is_saved_and_an_entry_that_the_page_has_not_shown_stays_unseen() throws Exception {
        List<Participant> asked = participants.of(MARCH);
        long first = asked.get(0).id();
        long second = asked.get(1).id();
        register.attend(second, new Seen(Attendance.EXPECTED, ""), new Seen(Attendance.ABSENT, ""));

        web.perform(attendance(first, "EXPECTED", "PRESENT").param("seen_" + second, "EXPECTED").param("attendance_" + second, "EXPECTED"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields.seen_" + first).value("PRESENT"))
                .andExpect(jsonPath("$.fields.seen_" + second).value("EXPECTED"));
        web.perform(attendance(second, "EXPECTED", "PRESENT"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString(asked.get(1).name())));
        web.perform(attendance(first, "PRESENT", "DEPUTY"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Skriv, hvem der mødte som stedfortræder."));

        assertThat(register.find(first).orElseThrow().attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(register.find(second).orElseThrow().attendance()).isEqualTo(Attendance.ABSENT);
    }

    private static MockHttpServletRequestBuilder attendance(long participant, String seen, String now) {
        return sent("fremmoede").param("seen_" + participant, seen).param("attendance_" + participant, now);
    }

    @Test
    void only_the_secretariat_saves_and_only_from_the_page() throws Exception {
        Map<String, Long> before = stored.counted();
        for (RequestPostProcessor other : List.of(
                someone("odder-direktoer", "members", "authority-727"),
                someone("viborg", "operators", "authority-791"),
                someone("admin", "camunda-admin"))) {
            for (MockHttpServletRequestBuilder form : List.of(
                    sent(stage.item(1), Map.of("text", "x")), sent("indledning").param("edition", "0"), sent("fremmoede"))) {
                web.perform(form.with(other)).andExpect(status().isForbidden());
            }
        }
        web.perform(sent(stage.item(1), Map.of("text", "x")).with(csrf().useInvalidToken())).andExpect(status().isForbidden());

        assertThat(stored.counted()).isEqualTo(before);
        assertThat(stage.item(1).minutesEdition()).isZero();
        assertThat(book.opening(MARCH).edition()).isZero();
    }

    @Test
    void nothing_is_saved_before_the_meeting_has_begun_or_while_the_chair_reads() throws Exception {
        stage.isSet();
        web.perform(sent(stage.item(1), Map.of("text", "x"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Mødet er ikke begyndt.")));
        web.perform(attendance(participants.of(MARCH).get(0).id(), "EXPECTED", "PRESENT")).andExpect(status().isBadRequest());

        stage.isWithTheChair();
        web.perform(sent(stage.item(1), Map.of("text", "x"))).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Referatet ligger hos formanden.")));
        web.perform(sent("indledning").param("edition", "0").param("opening", "x")).andExpect(status().isBadRequest());
        assertThat(book.opening(MARCH).edition()).isZero();
    }
}
