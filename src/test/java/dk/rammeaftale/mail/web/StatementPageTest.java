package dk.rammeaftale.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.application.MailSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class StatementPageTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private MailSettings mail;

    @Test
    void everybody_reads_whom_to_write_to_as_long_as_no_statement_is_given() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();

        browser.perform(get("/was"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("endnu ikke givet en tilgængelighedserklæring")))
                .andExpect(content().string(containsString("mailto:" + mail.secretariat().get(0).value())));
        browser.perform(post("/was")).andExpect(status().is4xxClientError());
    }

    @Test
    void a_statement_that_is_given_elsewhere_is_led_to() {
        StatementPage page = new StatementPage(new StatementSettings("https://was.example/rammeaftale"), mail);

        assertThat(page.statement().getViewName()).isEqualTo("redirect:https://was.example/rammeaftale");
    }
}
