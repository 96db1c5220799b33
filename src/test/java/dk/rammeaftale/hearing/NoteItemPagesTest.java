package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingNotes;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Note;
import dk.rammeaftale.hearing.model.NoteRow;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The note of a hearing becomes an item of a meeting's agenda, with the hearing's attachments. */
@ServiceTest
class NoteItemPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final String MARCH = "dassos-2027-03-05";
    private static final String JUNE = "dassos-2027-06-11";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private HearingNotes notes;
    @Autowired
    private AgendaRegister register;
    @Autowired
    private MeetingRegister meetings;
    @Autowired
    private StoredRows stored;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private Hearing withRemark(String remark) {
        Map<String, Object> question = question("COMMENTS_ONLY", "791,727");
        question.put("attachment_1", Variables.fileValue("udkast.pdf", true).file(SampleFiles.pdf()).create());
        Hearing hearing = stage.asks(question);
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), Map.of("answer", "REMARK", "comment", remark));
        return hearing;
    }

    private ResultActions puts(RequestPostProcessor who, Hearing hearing, String meeting) throws Exception {
        return web.perform(post("/hoeringer/" + hearing.id() + "/notat/punkt").with(who).with(csrf()).param("meeting", meeting));
    }

    private List<AgendaItem> itemsOf(Hearing hearing) {
        return register.from(ItemSource.HEARING, String.valueOf(hearing.id()));
    }

    private static String textOf(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void theSecretariatWorksOnTheNote(Hearing hearing) {
        Note note = notes.of(hearing.id());
        NoteRow row = note.rows().get(0);
        notes.save(
                hearing.id(),
                new Note(note.edition(), List.of(new NoteRow(row.authority(), row.answeredAt(), "Økonomi", row.remark(),
                        "Prisen er <regnet> efter.", Optional.of(NoteRow.Incorporated.PARTLY)))),
                new Viewer("sekretariat", Set.of("secretariat")));
    }

    @Test
    void the_note_becomes_an_item_with_its_table_and_the_attachments_of_the_hearing() throws Exception {
        Hearing hearing = withRemark("Prisen er for høj.");
        theSecretariatWorksOnTheNote(hearing);
        assertThat(textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat").with(SECRETARY))))
                .contains("/hoeringer/" + hearing.id() + "/notat/punkt", "Sæt på dagsordenen");
        Map<String, Long> before = stored.counted();
        assertThat(textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat/punkt").with(SECRETARY)).andExpect(status().isOk())))
                .contains("DASSOS, fredag den 5. marts 2027", "DASSOS, fredag den 11. juni 2027").doesNotContain("2026");
        assertThat(stored.counted()).isEqualTo(before);

        puts(SECRETARY, hearing, JUNE).andExpect(redirectedUrl("/hoeringer/" + hearing.id() + "/notat"));

        AgendaItem item = itemsOf(hearing).get(0);
        assertThat(item.meetingId()).contains(JUNE);
        assertThat(item.section()).isEqualTo(Section.DECISION);
        assertThat(item.title()).isEqualTo("Høringsnotat: Høringssvar om ny vejledning");
        assertThat(item.bullets()).hasSize(1).noneMatch(Bullet::decidesCase);
        assertThat(item.statement()).contains("<th>Tema</th><th>Myndighed</th><th>Bemærkning</th><th>Sekretariatets bemærkning</th>"
                        + "<th>Indarbejdet</th>")
                .contains("<tr><td>Økonomi</td><td>Viborg Kommune</td><td>Prisen er for høj.</td>"
                        + "<td>Prisen er &lt;regnet&gt; efter.</td><td>delvist</td></tr>");
        assertThat(item.attachments()).extracting(ItemAttachment::fileName).containsExactly("udkast.pdf");
        assertThat(item.attachments()).noneMatch(ItemAttachment::published);
        assertThat(stage.journal(hearing)).last().isEqualTo("Høringsnotatet er sat på dagsordenen: DASSOS, fredag den 11. juni 2027.");
    }

    @Test
    void pressing_again_updates_the_open_item_and_leaves_what_people_wrote_around_it() throws Exception {
        Hearing hearing = withRemark("Prisen er for høj.");
        puts(SECRETARY, hearing, JUNE);
        AgendaItem first = itemsOf(hearing).get(0);
        register.save(first.saying("Svar på høringen", "Sekretariatet", first.statement(), first.bullets()));
        theSecretariatWorksOnTheNote(hearing);

        assertThat(textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat").with(SECRETARY))))
                .contains("Opdatér punktet på dagsordenen");
        puts(SECRETARY, hearing, MARCH).andExpect(status().isFound());

        assertThat(itemsOf(hearing)).singleElement().satisfies(item -> {
            assertThat(item.meetingId()).contains(MARCH);
            assertThat(item.title()).isEqualTo("Svar på høringen");
            assertThat(item.statement()).contains("Økonomi");
            assertThat(item.attachments()).hasSize(1);
        });
    }

    @Test
    void an_item_on_an_agenda_that_was_sent_is_updated_there_and_not_moved_silently() throws Exception {
        Hearing hearing = withRemark("Prisen er for høj.");
        puts(SECRETARY, hearing, MARCH);
        meetings.store(meetings.find(MARCH).orElseThrow().in(MeetingState.AGENDA_PUBLISHED));

        assertThat(textOf(puts(SECRETARY, hearing, JUNE).andExpect(status().isBadRequest())))
                .contains("Notatet er på dagsordenen for DASSOS, fredag den 5. marts 2027, og den er sendt.");
        puts(SECRETARY, hearing, MARCH).andExpect(status().isFound());

        assertThat(itemsOf(hearing)).hasSize(1);
    }

    @Test
    void something_like_a_cpr_number_does_not_reach_an_agenda() throws Exception {
        Hearing hearing = withRemark("Det drejer sig om 010190-1234.");

        puts(SECRETARY, hearing, MARCH).andExpect(status().isFound());

        assertThat(itemsOf(hearing).get(0).statement()).doesNotContain("010190").contains("ligner et CPR-nummer");
    }

    @Test
    void a_meeting_that_takes_no_items_and_an_empty_note_are_refused_and_nothing_is_stored() throws Exception {
        Hearing hearing = withRemark("Prisen er for høj.");
        Hearing silent = stage.asks(question("COMMENTS_ONLY", "791"));
        Map<String, Long> before = stored.counted();

        for (String meeting : List.of("", "dassos-2026-12-11", "dassos-1999-01-01")) {
            assertThat(textOf(puts(SECRETARY, hearing, meeting).andExpect(status().isBadRequest())))
                    .contains("Vælg et møde, der stadig kan indmeldes punkter til.");
        }
        assertThat(textOf(puts(SECRETARY, silent, MARCH).andExpect(status().isBadRequest()))).contains("Notatet er tomt.");

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void it_is_the_secretariats_alone() throws Exception {
        Hearing hearing = withRemark("Prisen er for høj.");
        for (RequestPostProcessor other : List.of(
                someone("odder-direktoer", "members", "authority-727"),
                someone("viborg", "operators", "authority-791"),
                someone("admin", "camunda-admin"))) {
            web.perform(get("/hoeringer/" + hearing.id() + "/notat/punkt").with(other)).andExpect(status().isForbidden());
            puts(other, hearing, MARCH).andExpect(status().isForbidden());
        }
        web.perform(get("/hoeringer/999999/notat/punkt").with(SECRETARY)).andExpect(status().isNotFound());
        assertThat(itemsOf(hearing)).isEmpty();
    }
}
