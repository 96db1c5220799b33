package dk.rammeaftale.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.RegisterChange;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.paging.Slice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An authority that is asked to confirm, and the secretariat; it is 23 November 2026. */
@Component
class ConfirmationStage {

    static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");

    private final RegisterDesk desk;
    private final CsvDesk files;
    private final PersonalLinks links;
    private final JdbcClient jdbc;
    private final CleanSlate slate;
    private final ServiceTime time;
    private final WebApplicationContext context;
    private final Map<String, byte[]> before = new HashMap<>();
    private MockMvc web;

    ConfirmationStage(
            RegisterDesk desk,
            CsvDesk files,
            PersonalLinks links,
            JdbcClient jdbc,
            CleanSlate slate,
            ServiceTime time,
            WebApplicationContext context) {
        this.desk = desk;
        this.files = files;
        this.links = links;
        this.jdbc = jdbc;
        this.slate = slate;
        this.time = time;
        this.context = context;
    }

    void isSet() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        List.of("myndigheder", "personer", "tilbud", "brug")
                .forEach(name -> before.put(name, files.export(name).orElseThrow()));
    }

    /** The registers are as before. */
    void isCleared() {
        before.forEach((name, file) -> files.load(name, file).orElseThrow());
        slate.wipe();
    }

    ResultActions performs(RequestBuilder request) throws Exception {
        return web.perform(request);
    }

    void changeByHand(String facility, int difference) {
        jdbc.sql("update ledger_entry set difference = difference + :difference where id ="
                        + " (select min(id) from ledger_entry where facility = :facility)")
                .param("difference", difference).param("facility", facility).update();
    }

    String decided(String decision, String seen, int status) throws Exception {
        return web.perform(post(decision).param("afgoerelse", "tag").param("begrundelse", "Ja.").param("nu", seen)
                        .with(SECRETARY).with(csrf()))
                .andExpect(status().is(status)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    void send(String kind) throws Exception {
        web.perform(post("/stamdata/bekraeftelser/" + kind + "/send").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/stamdata/bekraeftelser"));
    }

    void confirm(String token, String review) throws Exception {
        web.perform(post("/svar/" + token + "/bekraeft", LinkVisitor.hiddenFields(review)))
                .andExpect(status().isSeeOther());
    }

    String tokenOf(String kind, String authority) {
        return links.mint(jdbc.sql("select min(l.id) from personal_link l join confirmation c on l.subject = cast(c.id as varchar)"
                        + " where l.purpose = 'confirmation' and c.kind = :kind and c.authority = :authority")
                .param("kind", kind).param("authority", authority).query(Long.class).single());
    }

    boolean answered(String kind, String authority) {
        return jdbc.sql("select count(*) from confirmation where kind = :kind and authority = :authority and answered_at is not null")
                .param("kind", kind).param("authority", authority).query(Integer.class).single() == 1;
    }

    int asked(String kind) {
        return jdbc.sql("select count(*) from confirmation where kind = :kind").param("kind", kind)
                .query(Integer.class).single();
    }

    int mailsOf(String template) {
        return jdbc.sql("select count(*) from mail where template = :template").param("template", template)
                .query(Integer.class).single();
    }

    int places(String facility) {
        return Integer.parseInt(desk.row(desk.register("tilbud").orElseThrow(), List.of(facility)).orElseThrow()
                .cells().get("pladser"));
    }

    String contact() {
        return desk.row(desk.register("myndigheder").orElseThrow(), List.of("791")).orElseThrow().cells().get("kontakt");
    }

    List<RegisterChange> changes(String register) {
        return desk.changes(Optional.of(register), List.of(), Slice.page(1)).rows();
    }

    String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    static MockHttpServletRequestBuilder post(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        return request;
    }

    static MockHttpServletRequestBuilder post(String address) {
        return MockMvcRequestBuilders.post(address);
    }

    /** What a browser sends if nothing is written into the form. */
    static Map<String, String> fields(String html) {
        return new HashMap<>(LinkVisitor.hiddenFields(html));
    }

    /** The first field of a subject: a facility's places. */
    static String fieldOf(String html, String subject) {
        return fieldOf(html, "(" + subject + ")", "v-");
    }

    static String fieldOf(String html, String after, String prefix) {
        int from = html.indexOf(after);
        Pattern name = Pattern.compile(prefix + "(p[0-9a-f]{32})");
        Matcher found = name.matcher(html);
        assertThat(found.find(prefix.equals("f-") ? html.lastIndexOf("<label", from) : from)).isTrue();
        return found.group(1);
    }

    static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
