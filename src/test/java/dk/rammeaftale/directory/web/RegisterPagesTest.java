package dk.rammeaftale.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class RegisterPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void a_browser() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void the_page_offers_each_register_to_the_secretariat_and_to_administrators() throws Exception {
        for (RequestPostProcessor keeper : new RequestPostProcessor[] {SECRETARY, ADMINISTRATOR}) {
            String page = web.perform(get("/stamdata").with(keeper))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);

            for (String name : new String[] {
                "myndigheder", "personer", "dassos", "stedfortraedere", "maillister", "tilbud", "brug", "moeder"
            }) {
                assertThat(page).contains("/stamdata/" + name + ".csv").contains("action=\"/stamdata/" + name + "\"");
            }
            assertThat(page).contains("name=\"_csrf\"");
        }
    }

    @Test
    void nobody_else_sees_exports_or_loads_anything() throws Exception {
        for (RequestPostProcessor other : new RequestPostProcessor[] {
            someone("viborg", "operators", "authority-791"), someone("viborg-direktoer", "members", "authority-791")
        }) {
            web.perform(get("/stamdata").with(other)).andExpect(status().isForbidden());
            web.perform(get("/stamdata/personer.csv").with(other)).andExpect(status().isForbidden());
            web.perform(multipart("/stamdata/moeder").file(file("id;forum;dato;frist\n")).with(other).with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void nothing_is_loaded_without_the_token_of_the_page() throws Exception {
        web.perform(multipart("/stamdata/moeder").file(file("id;forum;dato;frist\n")).with(SECRETARY))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_export_is_a_file_in_utf_8_with_a_mark() throws Exception {
        byte[] file = web.perform(get("/stamdata/myndigheder.csv").with(SECRETARY))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString("myndigheder.csv")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFFkode;navn;art;kontakt\r\n")
                .contains("741;Samsø Kommune;kommune;social@samsoe.example\r\n");
    }

    @Test
    void a_good_file_is_answered_with_what_it_did() throws Exception {
        web.perform(multipart("/stamdata/moeder").file(file("id;forum;dato;frist\n")).with(SECRETARY).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Filen er indlæst")));
    }

    @Test
    void a_bad_file_is_answered_with_every_fault_and_its_content_is_not_run_as_markup() throws Exception {
        web.perform(multipart("/stamdata/moeder")
                        .file(file("id;forum;dato;frist\nx;DASSOS;<b>nu</b>;2027-01-01\ny;DASSOS;2027-01-01;snart\n"))
                        .with(SECRETARY)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Linje 2, kolonne «dato»")))
                .andExpect(content().string(containsString("Linje 3, kolonne «frist»")))
                .andExpect(content().string(not(containsString("<b>nu</b>"))));
    }

    @Test
    void no_file_is_an_empty_file_and_an_unknown_register_is_not_found() throws Exception {
        web.perform(multipart("/stamdata/moeder").with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Filen er tom")));
        web.perform(get("/stamdata/andet.csv").with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(multipart("/stamdata/andet").file(file("")).with(SECRETARY).with(csrf()))
                .andExpect(status().isNotFound());
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "x.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
