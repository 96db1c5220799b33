package dk.rammeaftale.agreement;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who sees the annual wheel: everyone logged in. */
@ServiceTest
class AarshjulSeenTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void theServiceIsOpen() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @ParameterizedTest
    @CsvSource({"sekretariat, secretariat", "odder-direktoer, members authority-727", "viborg, operators authority-791",
        "admin, camunda-admin"})
    void everyone_logged_in_sees_the_wheel_and_takes_it_away(String name, String groups) throws Exception {
        var someone = user(name).authorities(AuthorityUtils.createAuthorityList(groups.split(" ")));

        web.perform(get("/aarshjul").param("aar", "2027").with(someone)).andExpect(status().isOk());
        web.perform(get("/aarshjul.svg").param("aar", "2027").with(someone))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aarshjul", "/aarshjul.svg", "/aarshjul?aar=x"})
    void a_stranger_is_sent_to_the_login(String address) throws Exception {
        web.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
    }
}
