package dk.rammeaftale.facility.web;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class FacilitiesApiTest {

    @Autowired
    private WebApplicationContext context;

    @Test
    void everyone_logged_in_reads_the_facilities_with_places_and_users() throws Exception {
        MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/api/facilities")
                        .accept("application/json")
                        .with(user("skive-direktoer").authorities(AuthorityUtils.createAuthorityList("members"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(greaterThanOrEqualTo(60)))
                .andExpect(jsonPath("$[?(@.id == 'F-741-02')].name").value("Botilbuddet Nordklinten"))
                .andExpect(jsonPath("$[?(@.id == 'F-741-02')].operator").value("741"))
                .andExpect(jsonPath("$[?(@.id == 'F-741-02')].covered").value(true))
                .andExpect(jsonPath("$[?(@.id == 'F-741-02')].places").value(3))
                .andExpect(jsonPath("$[?(@.id == 'F-741-02')].users['741']").exists())
                .andExpect(jsonPath("$[?(@.id == 'F-741-01')].covered").value(false));
    }
}
