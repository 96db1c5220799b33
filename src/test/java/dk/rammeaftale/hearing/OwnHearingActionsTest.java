package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.question;
import static dk.rammeaftale.hearing.OwnHearingStage.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.Seats;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the secretariat does to a running hearing of its own: each action, and when it is refused to whom. */
@ServiceTest
class OwnHearingActionsTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final AuthorityCode VIBORG = new AuthorityCode("791");
    private static final AuthorityCode ODDER = new AuthorityCode("727");
    private static final String SEAT = "/pladser/727";
    private static final String WHY = "Formanden har bedt om det.";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Answers answers;
    @Autowired
    private Seats seats;
    @Autowired
    private StoredRows stored;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private static String at(Hearing hearing, String path) {
        return "/hoeringer/" + hearing.id() + path;
    }

    /** @param action an address, then names and values by turns */
    private static MockHttpServletRequestBuilder form(Hearing hearing, List<String> action) {
        MockHttpServletRequestBuilder form = post(at(hearing, action.get(0)));
        for (int i = 1; i < action.size(); i += 2) {
            form.param(action.get(i), action.get(i + 1));
        }
        return form;
    }

    private ResultActions does(Hearing hearing, String... action) throws Exception {
        ResultActions result = web.perform(form(hearing, List.of(action)).with(SECRETARY).with(csrf()));
        time.dueWorkIsDone();
        return result;
    }

    private void isRefused(String sentence, Hearing hearing, List<String> action) throws Exception {
        Map<String, Long> before = stored.counted();
        web.perform(form(hearing, action).with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(sentence)));
        assertThat(stored.counted()).isEqualTo(before);
    }

    /** Every action with fields that would be accepted from the secretariat. */
    static Stream<List<String>> actions() {
        return Stream.of(
                List.of("/forlaeng", "lastDay", "2027-02-08", "reason", WHY),
                List.of("/luk", "reason", WHY, "confirmed", "true"),
                List.of("/afbryd", "reason", WHY, "confirmed", "true"),
                List.of(SEAT + "/svar", "answer", "ABSTAIN", "how", "telefon"),
                List.of(SEAT + "/invitation", "reason", WHY),
                List.of(SEAT + "/adresse", "address", "ny@odder.example", "reason", WHY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SURVEY", "EXPLICIT_APPROVAL", "NOMINATION"})
    void one_that_is_incomplete_is_closed_with_a_reason_once_confirmed(String policy) throws Exception {
        Hearing hearing = stage.asks(policy.equals("SURVEY") ? survey("791,727") : question(policy, "791,727"));
        does(hearing, "/luk", "reason", WHY).andExpect(content().string(containsString("Er du sikker?")));
        assertThat(stage.now(hearing).isOpen()).isTrue();
        isRefused("Skriv en begrundelse.", hearing, List.of("/luk", "reason", " ", "confirmed", "true"));
        isRefused("højst være på 4.000 tegn", hearing, List.of("/luk", "reason", "x".repeat(4_001), "confirmed", "true"));

        does(hearing, "/luk", "reason", WHY, "confirmed", "true").andExpect(redirectedUrl(at(hearing, "")));

        assertThat(stage.now(hearing).outcome()).contains(HearingOutcome.INCOMPLETE);
        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("INCOMPLETE");
        assertThat(stage.mailed(hearing, "hearing-notice")).hasSize(2);
        assertThat(stage.journal(hearing)).anyMatch(what -> what.endsWith("er lukket før fristen. Begrundelse: " + WHY));
        web.perform(get(at(hearing, "")).with(SECRETARY))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Handlinger"))));
    }

    @Test
    void one_in_which_silence_approves_is_not_closed_early_while_nobody_objects() throws Exception {
        Hearing hearing = stage.asks(question("SILENCE_APPROVES", "791,727"));
        isRefused("når nogen har gjort indsigelse", hearing, List.of("/luk", "reason", WHY, "confirmed", "true"));
        stage.answersByLink(hearing, "791", "OBJECTION", "Nej.");

        does(hearing, "/luk", "reason", WHY, "confirmed", "true").andExpect(redirectedUrl(at(hearing, "")));

        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("CONTESTED");
    }

    @Test
    void one_is_extended_and_called_off() throws Exception {
        Hearing hearing = stage.asks(survey("791,727"));

        does(hearing, "/forlaeng", "lastDay", "2027-02-08", "reason", WHY).andExpect(redirectedUrl(at(hearing, "")));
        assertThat(stage.now(hearing).opened().lastDay()).isEqualTo(LocalDate.of(2027, 2, 8));
        assertThat(stage.mailed(hearing, "deadline-moved")).hasSize(2);
        stage.daysPass(20);
        assertThat(stage.now(hearing).isOpen()).isTrue();

        does(hearing, "/afbryd", "reason", WHY, "confirmed", "true").andExpect(redirectedUrl(at(hearing, "")));
        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("CANCELLED");
        assertThat(stage.mailed(hearing, "hearing-notice")).hasSize(2);
    }

    @Test
    void a_seat_is_written_to_at_its_new_address_and_its_link_from_before_is_dead() throws Exception {
        Hearing hearing = stage.asks(survey("DASSOS"));
        String before = stage.tokenOf(hearing, ODDER);
        web.perform(get("/svar/" + before)).andExpect(content().string(containsString("Svar på høringen")));

        does(hearing, SEAT + "/adresse", "address", "ny@odder.example", "reason", WHY).andExpect(redirectedUrl(at(hearing, "")));

        assertThat(seats.of(hearing.id(), ODDER).email().value()).isEqualTo("ny@odder.example");
        assertThat(stage.mailed(hearing, "hearing-invitation")).hasSize(21).contains("ny@odder.example");
        assertThat(stage.journal(hearing)).contains(
                "Mailadressen for Odder Kommune er erstattet, og invitationen er sendt igen. Begrundelse: " + WHY);
        web.perform(get("/svar/" + before)).andExpect(content().string(not(containsString("Svar på høringen"))));
    }

    @Test
    void an_invitation_is_sent_again_until_the_authority_has_answered() throws Exception {
        Hearing hearing = stage.asks(survey("791,727"));
        does(hearing, SEAT + "/invitation", "reason", WHY).andExpect(redirectedUrl(at(hearing, "")));
        assertThat(stage.mailed(hearing, "hearing-invitation")).hasSize(3);
        stage.answersByLink(hearing, "727", "ABSTAIN", "");

        isRefused("Odder Kommune har allerede svaret.", hearing, List.of(SEAT + "/invitation", "reason", WHY));
        isRefused("Odder Kommune har allerede svaret.", hearing,
                List.of(SEAT + "/adresse", "address", "ny@odder.example", "reason", WHY));
    }

    @Test
    void a_nomination_and_a_survey_that_come_by_phone_are_recorded_with_their_fields() throws Exception {
        Hearing nomination = stage.asks(question("NOMINATION", "791,727"));
        Hearing survey = stage.asks(survey("791,727"));
        web.perform(get(at(nomination, "/pladser/791/svar")).with(SECRETARY))
                .andExpect(content().string(containsString("name=\"alternate\"")));
        web.perform(get(at(survey, "/pladser/791/svar")).with(SECRETARY))
                .andExpect(content().string(containsString("Antal pladser, I mangler")))
                .andExpect(content().string(not(containsString("type=\"file\""))));
        isRefused("Skriv navnet på suppleanten", nomination, List.of(
                "/pladser/791/svar", "answer", "NOMINATED", "representative", "Chef A", "how", "telefon"));

        does(nomination, "/pladser/791/svar",
                "answer", "NOMINATED", "representative", "Chef A", "alternate", "Chef B", "how", "telefon 12. januar");
        does(survey, "/pladser/791/svar", "answer", "ANSWERED",
                "field_1", "12", "field_2", "Ja", "field_3", "Flere", "how", "telefon 12. januar");

        assertThat(recorded(nomination).fields())
                .containsOnly(Map.entry("representative", "Chef A"), Map.entry("alternate", "Chef B"));
        assertThat(recorded(survey).fields())
                .containsOnly(Map.entry("field_1", "12"), Map.entry("field_2", "Ja"), Map.entry("field_3", "Flere"));
    }

    private Answer recorded(Hearing hearing) {
        Answer answer = answers.counting(hearing.id(), VIBORG).orElseThrow();
        assertThat(answer.recorded()).contains(new Answer.Recorded("sekretariat", "telefon 12. januar"));
        assertThat(stage.taskOfAuthority(hearing, "791")).isNull();
        return answer;
    }

    @ParameterizedTest
    @MethodSource("actions")
    void nobody_but_the_secretariat_acts_on_one(List<String> action) throws Exception {
        Hearing hearing = stage.asks(survey("791,727"));
        Map<String, Long> before = stored.counted();

        for (RequestPostProcessor other : List.of(
                someone("odder", "operators", "authority-727"),
                someone("odder-direktoer", "members", "authority-727"),
                someone("admin", "camunda-admin"))) {
            web.perform(get(at(hearing, action.get(0))).with(other)).andExpect(status().isForbidden());
            web.perform(form(hearing, action).with(other).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void before_it_is_sent_there_is_nothing_to_act_on(List<String> action) throws Exception {
        Hearing hearing = stage.prepares(survey("791,727"));
        assertThat(hearing.state()).isEqualTo(HearingState.PREPARED);
        Map<String, Long> before = stored.counted();

        web.perform(get(at(hearing, action.get(0))).with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(form(hearing, action).with(SECRETARY).with(csrf())).andExpect(status().isNotFound());
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void before_it_is_sent_it_has_no_page() throws Exception {
        Hearing hearing = stage.prepares(question("COMMENTS_ONLY", "DASSOS"));

        for (RequestPostProcessor one : List.of(SECRETARY, someone("odder-direktoer", "members", "authority-727"))) {
            web.perform(get(at(hearing, "")).with(one)).andExpect(status().isNotFound());
            web.perform(get("/hoeringer").with(one)).andExpect(content().string(not(containsString(hearing.title()))));
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void once_it_is_over_nothing_but_a_late_answer_is_taken(List<String> action) throws Exception {
        Hearing hearing = stage.asks(survey("791,727"));
        stage.daysPass(20);
        if (action.get(0).endsWith("/svar")) {
            web.perform(form(hearing, action).with(SECRETARY).with(csrf())).andExpect(redirectedUrl(at(hearing, "")));
            assertThat(answers.versions(hearing.id(), ODDER)).extracting(Answer::late).containsExactly(true);
        } else {
            isRefused("Høringen er ikke åben.", hearing, action);
        }
        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("INCOMPLETE");
    }
}
