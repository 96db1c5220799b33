package dk.rammeaftale.meeting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.meeting.application.AgendaBook;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A secretariat with its meetings, in front of the pages; it is 23 November 2026. */
@Component
class PlanStage {

    static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    static final RequestPostProcessor MEMBER = someone("odder-direktoer", "members", "authority-727");
    static final RequestPostProcessor CASE_WORKER = someone("viborg", "operators", "authority-791");
    static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");

    private final CleanSlate slate;
    private final ServiceTime time;
    private final WebApplicationContext context;
    private final MeetingRegister register;
    private final MeetingPlan plan;
    private final AgendaItems items;
    private final AgendaBook book;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private MockMvc web;

    PlanStage(
            CleanSlate slate,
            ServiceTime time,
            WebApplicationContext context,
            MeetingRegister register,
            MeetingPlan plan,
            AgendaItems items,
            AgendaBook book,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.slate = slate;
        this.time = time;
        this.context = context;
        this.register = register;
        this.plan = plan;
        this.items = items;
        this.book = book;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    void isSet() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    void timeIs(String localDateTime) {
        time.timeIs(localDateTime);
    }

    ResultActions looks(RequestPostProcessor who, String address) throws Exception {
        return web.perform(get(address).with(who));
    }

    String reads(RequestPostProcessor who, String address) throws Exception {
        return text(looks(who, address).andExpect(status().isOk()));
    }

    /** Sends a form; the fields are names and values in turn. */
    ResultActions sends(RequestPostProcessor who, String address, String... fields) throws Exception {
        var form = post(address).with(who).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return web.perform(form);
    }

    ResultActions performs(RequestBuilder request) throws Exception {
        return web.perform(request);
    }

    static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    Meeting meeting(String id) {
        return plan.find(id).orElseThrow();
    }

    boolean isPlanned(String id) {
        return plan.find(id).isPresent();
    }

    void hasCome(String id, MeetingState state) {
        transaction.executeWithoutResult(status -> {
            register.store(meeting(id).in(state));
            if (state.hasAgenda()) {
                book.list(id, 1);
            }
        });
    }

    /** Hands an item in for the next meeting of a forum. */
    AgendaItem handsIn(String forum, String title) {
        return items.handIn(
                new NewItem(forum, Section.DECISION, title, "Sekretariatet", "", List.of(Bullet.recommending("At DASSOS godkender")),
                        ItemSource.PERSON, "", "sekretariat"),
                List.of());
    }

    AgendaItem caseHandsIn(String number) {
        return items.handIn(
                new NewItem("DASSOS", Section.DECISION, "Sag " + number, "", "", List.of(Bullet.decidingCase("At DASSOS godkender")),
                        ItemSource.CASE, number, ""),
                List.of());
    }

    /** The recipients of the mails of a template, in order. */
    List<String> recipients(String template) {
        return jdbc.sql("select recipient from mail where template = ? order by recipient").param(template).query(String.class).list();
    }

    /** The plain text of the only different mail of a template, without the line that says in which role one is written to. */
    String mail(String template) {
        return jdbc.sql("select body_text from mail where template = ?").param(template).query(String.class).list().stream()
                .map(text -> text.substring(text.indexOf('\n') + 1).strip())
                .distinct()
                .reduce((one, other) -> {
                    throw new AssertionError("two different mails: " + one + other);
                })
                .orElseThrow();
    }

    JdbcClient rows() {
        return jdbc;
    }
}
