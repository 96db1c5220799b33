package dk.rammeaftale.setting.web;

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
import dk.rammeaftale.setting.application.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class SettingPagesTest {

    private static final String DAYS = "/indstillinger/rammeaftale.hearing.days";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Settings settings;
    private MockMvc browser;

    @BeforeEach
    void nothing_is_changed() {
        database.sql("delete from setting_change").update();
        settings.readAgain();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void nothing_is_left() {
        nothing_is_changed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "sekretariat"})
    void administrators_and_the_secretariat_read_all_settings_and_no_secret(String username) throws Exception {
        browser.perform(get("/indstillinger").with(of(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hele dage til at svare")))
                .andExpect(content().string(containsString("Lukkedage, som ikke er helligdage")))
                .andExpect(content().string(containsString("Udgaven fra 2025")))
                .andExpect(content().string(containsString("rammeaftale.base-url")))
                .andExpect(content().string(containsString("rammeaftale.inbox.password")))
                .andExpect(content().string(containsString("<strong>3.650 dage</strong>")))
                .andExpect(content().string(not(containsString("null"))));
        browser.perform(get(DAYS).with(of(username))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"viborg", "skive", "viborg-direktoer"})
    void nobody_else_reads_or_changes_them(String username) throws Exception {
        browser.perform(get("/indstillinger").with(of(username))).andExpect(status().isForbidden());
        browser.perform(get(DAYS).with(of(username))).andExpect(status().isForbidden());
        refused(username);
    }

    @Test
    void the_secretariat_only_reads() throws Exception {
        browser.perform(get(DAYS).with(of("sekretariat"))).andExpect(content().string(not(containsString("<form class=\"narrow\""))));
        refused("sekretariat");
    }

    @Test
    void a_stranger_sees_nothing() throws Exception {
        browser.perform(get("/indstillinger")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_change_is_planned_and_withdrawn_before_its_day() throws Exception {
        browser.perform(change("20", tomorrow(), "Besluttet i DASSOS").with(of("admin")).with(csrf()))
                .andExpect(redirectedUrl(DAYS));
        browser.perform(get(DAYS).with(of("admin")))
                .andExpect(content().string(containsString("Besluttet i DASSOS")))
                .andExpect(content().string(containsString("Systemadministrator, ")))
                .andExpect(content().string(containsString("planlagt")));

        browser.perform(withdraw("").with(of("admin")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Skriv en begrundelse")));
        browser.perform(withdraw("Det haster ikke").with(of("admin")).with(csrf())).andExpect(redirectedUrl(DAYS));

        browser.perform(get(DAYS).with(of("admin")))
                .andExpect(content().string(containsString("trukket tilbage")))
                .andExpect(content().string(containsString(" af Systemadministrator: Det haster ikke")))
                .andExpect(content().string(not(containsString("admin, "))));
    }

    @Test
    void a_change_whose_day_has_come_cannot_be_withdrawn() throws Exception {
        browser.perform(change("20", tomorrow(), "x").with(of("admin")).with(csrf()));
        database.sql("update setting_change set effective_on = :today").param("today", settings.today()).update();

        browser.perform(withdraw("for sent").with(of("admin")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("planlæg en ny ændring")))
                .andExpect(content().string(not(containsString("#f-"))));
    }

    @ParameterizedTest
    @CsvSource({
        "days,0,1,Skriv et helt tal mellem 1 og 365.", "days,abc,1,Skriv et helt tal mellem 1 og 365.",
        "days,20,0,tidligst i morgen", "days,20,-3,tidligst i morgen", "days,14,1,gælder allerede den dag",
        "days,20,9999,tidligst i morgen", "reminder-days,7;2;0,1,Skriv hele tal over 0",
        "silence-approves,maybe,1,Vælg en af mulighederne: ja"})
    void a_wrong_change_is_refused_and_nothing_is_stored(String name, String value, int inDays, String problem) throws Exception {
        browser.perform(post("/indstillinger/rammeaftale.hearing." + name)
                        .param("value", value.replace(';', ','))
                        .param("effectiveOn", settings.today().plusDays(inDays).toString())
                        .param("reason", "x").with(of("admin")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(problem)));
        assertThat(changes()).isZero();
    }

    @Test
    void a_change_says_why_and_closing_days_are_dates() throws Exception {
        browser.perform(change("20", tomorrow(), " ").with(of("admin")).with(csrf())).andExpect(status().isBadRequest());
        browser.perform(post("/indstillinger/rammeaftale.calendar.closing-days").param("value", "24. december")
                        .param("effectiveOn", tomorrow().toString()).param("reason", "x").with(of("admin")).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("skal være datoer som 06-05")));
        assertThat(changes()).isZero();
    }

    @Test
    void what_cannot_be_changed_here_has_no_page() throws Exception {
        browser.perform(get("/indstillinger/rammeaftale.base-url").with(of("admin"))).andExpect(status().isNotFound());
        browser.perform(post("/indstillinger/rammeaftale.base-url").param("value", "x").with(of("admin")).with(csrf()))
                .andExpect(status().isNotFound());
    }

    private void refused(String username) throws Exception {
        for (MockHttpServletRequestBuilder action : List.of(change("20", tomorrow(), "x"), post(DAYS + "/1/tilbage"))) {
            browser.perform(action.with(of(username)).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(changes()).isZero();
    }

    private static MockHttpServletRequestBuilder change(String value, LocalDate from, String reason) {
        return post(DAYS).param("value", value).param("effectiveOn", from.toString()).param("reason", reason);
    }

    private MockHttpServletRequestBuilder withdraw(String reason) {
        long id = database.sql("select max(id) from setting_change").query(Long.class).single();
        return post(DAYS + "/" + id + "/tilbage").param("reason", reason);
    }

    private LocalDate tomorrow() {
        return settings.today().plusDays(1);
    }

    private long changes() {
        return database.sql("select count(*) from setting_change").query(Long.class).single();
    }

    private static RequestPostProcessor of(String username) {
        return switch (username) {
            case "admin" -> person(username, "camunda-admin");
            case "sekretariat" -> person(username, "secretariat");
            case "viborg-direktoer" -> person(username, "members", "authority-791");
            case "skive" -> person(username, "operators", "authority-779");
            default -> person(username, "operators", "authority-791");
        };
    }

    private static RequestPostProcessor person(String username, String... groups) {
        return user(username)
                .authorities(Stream.of(groups).map(SimpleGrantedAuthority::new).toArray(SimpleGrantedAuthority[]::new));
    }
}
