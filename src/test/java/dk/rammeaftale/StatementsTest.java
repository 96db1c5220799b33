package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** No page asks the database more often because there is more to show. */
@ServiceTest
class StatementsTest {

    private static final int FEW = 3;
    private static final int MORE = 40;
    private static final Map<String, RequestPostProcessor> READERS = Map.of(
            "secretariat", someone("sekretariat", "secretariat"),
            "member", someone("lemvig-direktoer", "members", "authority-665"),
            "operator", someone("viborg", "operators", "authority-791"));

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private ServiceTime time;
    @Autowired
    private NationalAmount amount;
    @Autowired
    private LivelyDay day;
    @Autowired
    private FullerPages fuller;
    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    @BeforeEach
    void aServiceWithAFewCases() {
        cleanSlate.wipe();
        time.timeIs("2026-12-11T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void no_page_asks_the_database_more_often_when_there_is_more_to_show() throws Exception {
        amount.add(FEW);
        Map<String, Long> few = statements(pagesOfOneCase());
        amount.add(MORE);

        assertThat(statements(pagesOfOneCase())).isEqualTo(few);
        assertThat(few.values()).allSatisfy(count -> assertThat(count).isPositive());
    }

    @Test
    void no_page_asks_the_database_more_often_when_more_goes_on() throws Exception {
        day.begins();
        List<ReadPage> pages = day.pages();
        Map<String, Long> few = statements(pages);
        day.goesOn();
        day.goesOn();

        thereAreNoMoreThan(few, pages);
    }

    @Test
    void no_page_asks_the_database_more_often_when_what_it_shows_has_more_rows() throws Exception {
        day.begins();
        fuller.begin();
        List<ReadPage> pages = fuller.pages();
        Map<String, Long> few = statements(pages);
        fuller.add();
        fuller.add();

        thereAreNoMoreThan(few, pages);
    }

    private void thereAreNoMoreThan(Map<String, Long> few, List<ReadPage> pages) throws Exception {
        assertThat(statements(pages)).allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(few.get(page)));
    }

    private List<ReadPage> pagesOfOneCase() {
        String number = jdbc.sql("select min(case_number) from capacity_case where operator = '791'").query(String.class).single();
        long hearing = jdbc.sql("select id from hearing where case_number = ?").param(number).query(Long.class).single();
        return ReadPage.all(number, hearing);
    }

    /** For each page and reader; the page is read once before, for what is read once and kept. */
    private Map<String, Long> statements(List<ReadPage> pages) throws Exception {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (ReadPage page : pages) {
            for (String reader : READERS.keySet()) {
                if (page.everybodys() || reader.equals("secretariat")) {
                    read(page.address(), reader);
                    counted.put(page.address() + " (" + reader + ")", CountedStatements.of(() -> read(page.address(), reader)));
                }
            }
        }
        return counted;
    }

    private void read(String address, String reader) throws Exception {
        web.perform(get(address).with(READERS.get(reader))).andExpect(status().isOk());
    }
}
