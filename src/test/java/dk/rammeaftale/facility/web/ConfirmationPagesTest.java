package dk.rammeaftale.facility.web;

import static dk.rammeaftale.facility.web.ConfirmationStage.SECRETARY;
import static dk.rammeaftale.facility.web.ConfirmationStage.fieldOf;
import static dk.rammeaftale.facility.web.ConfirmationStage.fields;
import static dk.rammeaftale.facility.web.ConfirmationStage.post;
import static dk.rammeaftale.facility.web.ConfirmationStage.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.application.AddressMarked;
import dk.rammeaftale.mail.model.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** "Bekræft jeres tilbud" and "Er I stadig jer?", from the secretariat's pages to the answer by a link. */
@ServiceTest
class ConfirmationPagesTest {

    @Autowired
    private ConfirmationStage stage;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @AfterEach
    void theRegistersAreAsBefore() {
        stage.isCleared();
    }

    @Test
    void only_the_secretariat_and_administrators_start_remind_and_decide() throws Exception {
        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("skive", "operators", "authority-779"),
                someone("viborg-direktoer", "members", "authority-791"),
                someone("nogen"))) {
            for (String address : List.of("", "/tilbud/send", "/rettelser/1")) {
                stage.performs(get("/stamdata/bekraeftelser" + address).with(other)).andExpect(status().isForbidden());
            }
            for (String address : List.of("/tilbud/send", "/tilbud/paamind", "/rettelser/1")) {
                stage.performs(post("/stamdata/bekraeftelser" + address).with(other).with(csrf()))
                        .andExpect(status().isForbidden());
            }
        }
        stage.performs(get("/stamdata/bekraeftelser").with(someone("admin", "camunda-admin"))).andExpect(status().isOk());
        stage.performs(get("/stamdata/bekraeftelser/andet/send").with(SECRETARY)).andExpect(status().isNotFound());
        assertThat(stage.asked("tilbud")).isZero();
    }

    @Test
    void asking_sends_each_operator_a_link_and_shows_who_is_missing() throws Exception {
        assertThat(stage.page(get("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY))).contains("får en mail");
        stage.send("tilbud");

        assertThat(stage.asked("tilbud")).isPositive();
        assertThat(stage.page(get("/stamdata/bekraeftelser").with(SECRETARY))).contains("mangler at svare", "Viborg Kommune");
        assertThat(stage.page(get("/stamdata").with(SECRETARY))).contains("mangler at svare");

        stage.performs(post("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY).with(csrf()));
        assertThat(jdbc.sql("select count(*) from confirmation_round").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void what_is_right_is_confirmed_in_two_steps_and_looking_changes_nothing() throws Exception {
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");

        String form = stage.page(get("/svar/" + token));
        stage.page(get("/svar/" + token));
        assertThat(form).contains("Bekræft jeres tilbud", "Viborg Kommune", "Godkendte pladser i alt");
        assertThat(stage.answered("tilbud", "791")).isFalse();

        String review = stage.page(post("/svar/" + token + "/gennemse", fields(form)));
        assertThat(review).contains("Du har ingen rettelser");
        assertThat(stage.answered("tilbud", "791")).isFalse();

        stage.performs(post("/svar/" + token + "/bekraeft", LinkVisitor.hiddenFields(review)))
                .andExpect(status().isSeeOther());
        assertThat(stage.answered("tilbud", "791")).isTrue();
        assertThat(stage.page(get("/svar/" + token + "/kvittering"))).contains("Alt passede");
        assertThat(stage.changes("tilbud")).isEmpty();
    }

    @Test
    void what_is_no_number_comes_back_with_what_to_do() throws Exception {
        stage.send("tilbud");
        String token = stage.tokenOf("tilbud", "791");
        String form = stage.page(get("/svar/" + token));
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), "mange");
        fields.put("comment", "Borgeren 010203-1234");

        MockHttpServletResponse again = stage.performs(post("/svar/" + token + "/gennemse", fields))
                .andExpect(status().isUnprocessableEntity()).andReturn().getResponse();

        assertThat(again.getContentAsString(StandardCharsets.UTF_8))
                .contains("skriv et helt tal fra 0 til 9999", "ligner et CPR-nummer", "value=\"mange\"");
    }

    @Test
    void whoever_no_mail_reaches_is_named() throws Exception {
        String address = jdbc.sql("select email from person where username = 'viborg'").query(String.class).single();
        jdbc.sql("insert into failed_address (address, since, last_at, reason) values (:address, :at, :at, 'Ukendt')")
                .param("address", address).param("at", OffsetDateTime.parse("2026-11-20T09:00:00Z")).update();

        assertThat(stage.page(get("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY)))
                .contains("Ingen adresse virker hos: Viborg Kommune. De får ingen mail.");
        stage.performs(post("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY).with(csrf()))
                .andExpect(flash().attribute("message", containsString("Ingen adresse virker hos: Viborg Kommune.")));

        assertThat(stage.page(get("/stamdata/bekraeftelser").with(SECRETARY))).contains(", ikke spurgt endnu");
        stage.performs(post("/stamdata/bekraeftelser/tilbud/paamind").with(SECRETARY).with(csrf()))
                .andExpect(flash().attribute("message", startsWith("Ingen er mindet. Ingen adresse virker hos: Viborg Kommune.")));
    }

    @Test
    void an_authority_is_asked_once_when_a_mail_to_it_has_come_back() {
        EmailAddress address = new EmailAddress(stage.contact());
        transaction.executeWithoutResult(status -> events.publishEvent(new AddressMarked(address)));
        transaction.executeWithoutResult(status -> events.publishEvent(new AddressMarked(address)));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AddressMarked(new EmailAddress("ingen@fremmed.example"))));

        assertThat(jdbc.sql("select authority from confirmation").query(String.class).list()).containsExactly("791");
        assertThat(stage.mailsOf("confirm-authority")).isPositive();
    }
}
