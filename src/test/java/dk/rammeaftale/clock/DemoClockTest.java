package dk.rammeaftale.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class DemoClockTest {

    @Autowired
    private ServiceTime aService;
    @Autowired
    private StoredOffset stored;
    @Autowired
    private ObjectProvider<StoredOffset> storedOffset;

    private MockMvc mvc;

    @BeforeEach
    void it_is_a_sunday_morning(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        aService.timeIs("2026-11-22T09:00");
    }

    @Test
    void the_clock_tells_the_time_of_copenhagen() throws Exception {
        mvc.perform(get("/demo/clock").with(user("viborg").authorities(group("operators"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now").value("2026-11-22T09:00:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "camunda-admin"})
    void secretariat_and_administrator_move_it(String group) throws Exception {
        move(group, "{\"advance\": \"P14D\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.now").value("2026-12-06T09:00:00+01:00"));
        move(group, "{\"to\": \"2026-12-07T00:00:00+01:00\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.now").value("2026-12-07T00:00:00+01:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operators", "members", "authority-791"})
    void nobody_else_moves_it(String group) throws Exception {
        move(group, "{\"advance\": \"P14D\"}").andExpect(status().isForbidden());
        assertThat(aService.now().toLocalDate()).isEqualTo("2026-11-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"advance\": \"P-1D\"}", "{\"to\": \"2020-01-01T00:00:00+01:00\"}", "{}", "{\"advance\": \"x\"}",
        "{\"advance\": [1]}", "nonsense"})
    void a_wish_that_cannot_be_met_is_a_problem_in_danish(String body) throws Exception {
        move("secretariat", body).andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Forespørgslen kan ikke bruges"));
        assertThat(aService.now().toLocalDate()).isEqualTo("2026-11-22");
    }

    @Test
    void a_restart_goes_on_from_where_the_clock_was_moved_to() {
        try {
            stored.store(Duration.ofDays(3));
            stored.store(Duration.ofDays(20));

            MovableClock restarted = new ClockConfiguration().clock(storedOffset);

            assertThat(restarted.offset()).isEqualTo(Duration.ofDays(20));
            assertThat(restarted.instant()).isCloseTo(Clock.systemUTC().instant().plus(20, ChronoUnit.DAYS),
                    Assertions.within(5, ChronoUnit.SECONDS));
        } finally {
            stored.store(Duration.ZERO);
        }
    }

    private ResultActions move(String group, String body) throws Exception {
        return mvc.perform(post("/demo/clock").with(csrf()).with(user("nogen").authorities(group(group)))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static SimpleGrantedAuthority group(String name) {
        return new SimpleGrantedAuthority(name);
    }
}
