package dk.rammeaftale;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * How long each list and each case page takes at the server with 5,000 cases, 100,000 answers and 50,000 mails. No test: it asserts
 * nothing about time and runs only when it is asked for by its name.
 *
 * <pre>mvn test-compile surefire:test@default-test -Dtest=PagesBenchmark -DforkCount=1
 * mvn test-compile surefire:test@postgres -Dtest=PagesBenchmark -DforkCount=1</pre>
 */
@ServiceTest
class PagesBenchmark {

    private static final int CASES = 5_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 30;

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor MEMBER = someone("lemvig-direktoer", "members", "authority-665");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CleanSlate cleanSlate;
    @Autowired
    private NationalAmount amount;
    @Autowired
    private JdbcClient jdbc;

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    @Test
    void pages_of_a_national_amount() throws Exception {
        cleanSlate.wipe();
        List<String> numbers = amount.add(CASES);
        if ("postgres".equals(System.getProperty("rammeaftale.test.database"))) {
            jdbc.sql("analyze").update();
        }
        System.out.printf("%d cases, %d answers, %d mails%n", count("capacity_case"), count("hearing_answer"), count("mail"));
        String number = jdbc.sql("select max(case_number) from capacity_case where operator = '791' and case_number in (:numbers)")
                .param("numbers", numbers.subList(0, CASES / 2))
                .query(String.class)
                .single();
        long hearing = jdbc.sql("select id from hearing where case_number = ?").param(number).query(Long.class).single();
        MockMvc web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        System.out.printf("%-60s %8s %8s %8s%n", "page", "median", "90 %", "longest");
        for (ReadPage page : ReadPage.all(number, hearing)) {
            measure(page.address() + " (secretariat)", () -> read(web, page.address(), SECRETARY));
            if (page.everybodys()) {
                measure(page.address() + " (member)", () -> read(web, page.address(), MEMBER));
                measure(page.address() + " (operator)", () -> read(web, page.address(), OPERATOR));
            }
        }
        cleanSlate.wipe();
    }

    private static int read(MockMvc web, String address, RequestPostProcessor who) {
        try {
            return web.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray().length;
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    private static void measure(String name, Supplier<Integer> reading) {
        for (int round = 0; round < WARM_UP; round++) {
            reading.get();
        }
        List<Long> taken = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            reading.get();
            taken.add(System.nanoTime() - began);
        }
        Collections.sort(taken);
        System.out.printf(Locale.ROOT, "%-60s %8.1f %8.1f %8.1f%n", name,
                taken.get(ROUNDS / 2) / 1e6, taken.get(ROUNDS * 9 / 10) / 1e6, taken.get(ROUNDS - 1) / 1e6);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
