package dk.rammeaftale.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.agreement.SamplePlan;
import dk.rammeaftale.agreement.application.WheelMarks;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.LinkSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.web.server.ResponseStatusException;

@WebMvcTest(controllers = AarshjulPages.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(AarshjulPagesTest.Surroundings.class)
class AarshjulPagesTest {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private WheelMarks marks;

    @TestConfiguration
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(SamplePlan.TODAY.atStartOfDay(DanishDates.ZONE).toInstant(), DanishDates.ZONE);
        }

        @Bean
        LinkSettings links() {
            return new LinkSettings("https://rammeaftale.example/");
        }
    }

    @BeforeEach
    void there_is_a_plan() {
        given(marks.between(any(), any())).willReturn(List.of());
        given(marks.between(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-12-31"))).willReturn(SamplePlan.milestones());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "members", "operators", "camunda-admin"})
    void everyone_logged_in_sees_the_two_years_that_hold_today(String group) throws Exception {
        String page = read("/aarshjul", group);

        assertThat(page).contains("<h1>Årshjul 2025–2026</h1>", "<svg ", "I dag, 10. juni 2026",
                "?aar=2023", "?aar=2027", "href=\"/aarshjul.svg?aar=2025\"", "Hent som billede (SVG)");
    }

    @Test
    void the_list_says_the_same_in_words_by_the_same_numbers() throws Exception {
        String list = read("/aarshjul", "members").split("<tbody>")[1];
        String[] lines = list.split("</tr>");

        assertThat(lines).hasSize(SamplePlan.milestones().size() + 1);
        assertThat(lines[16].replaceAll("(?s)<svg.*?</svg>", ""))
                .contains(">17</span>", ">27. maj 2026<", "href=\"/rammeaftaler/2025-031/trin/themes-in-kkr\"",
                        ">Temaer drøftes politisk<", ">KKR<", ">Rammeaftale 2027–28<", "Gennemført</span>, ", "sat med hånden");
        assertThat(lines[17]).contains(">18</span>", "Udgår").doesNotContain("sat med hånden");
    }

    @Test
    void other_years_are_chosen_by_their_first() throws Exception {
        given(marks.between(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-12-31"))).willReturn(List.of());

        assertThat(read("/aarshjul?aar=2027", "members")).contains("Årshjul 2027–2028", "?aar=2025", "?aar=2029")
                .doesNotContain("I dag");
        assertThat(read("/aarshjul?aar=2001", "members")).contains("?aar=2003").doesNotContain("?aar=1999");
        assertThat(read("/aarshjul?aar=2199", "members")).contains("?aar=2197").doesNotContain("?aar=2201");
    }

    @Test
    void years_without_an_agreement_say_so_and_what_to_do() throws Exception {
        assertThat(read("/aarshjul?aar=2031", "secretariat")).contains("Der er ingen rammeaftale i disse år endnu.",
                "Start en rammeaftale</a>").doesNotContain("<svg", "Hent som billede");
        assertThat(read("/aarshjul?aar=2031", "members")).contains("Der er ingen rammeaftale i disse år endnu.",
                "Når sekretariatet har startet en rammeaftale").doesNotContain("Start en rammeaftale</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i år", "2026", "1801", "1999", "2201", "-2025", "20250", "2025,2027", "２０２５"})
    void what_is_no_first_year_is_refused_with_a_sentence(String year) throws Exception {
        for (String address : List.of("/aarshjul", "/aarshjul.svg")) {
            Exception refusal = mvc.perform(get(address).param("aar", year)).andExpect(status().isBadRequest())
                    .andReturn().getResolvedException();
            assertThat(refusal).isInstanceOfSatisfying(ResponseStatusException.class,
                    refused -> assertThat(refused.getReason()).contains("ulige år mellem 2001 og 2199"));
        }
    }

    @Test
    void the_picture_is_a_file_whose_links_lead_back_here() throws Exception {
        String file = text(mvc.perform(get("/aarshjul.svg").param("aar", "2025"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/svg+xml;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"aarshjul-2025-2026.svg\"")));

        assertThat(file).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
                .contains("<a href=\"https://rammeaftale.example/rammeaftaler/2025-031/trin/theme-day\">").doesNotContain("<a href=\"/");
    }

    private String read(String address, String group) throws Exception {
        return text(mvc.perform(get(address).principal(new TestingAuthenticationToken("nogen", "demo", group)))
                .andExpect(status().isOk()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
