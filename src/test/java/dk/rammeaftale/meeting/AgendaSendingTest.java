package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.PlanStage.CASE_WORKER;
import static dk.rammeaftale.meeting.PlanStage.MEMBER;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static dk.rammeaftale.meeting.PlanStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.Agendas;
import dk.rammeaftale.meeting.application.ItemRoutes;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaRevision;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.RequestBuilder;

/** An agenda is sent, published, revised and read: by members, by whoever got the mail, and by everybody. */
@ServiceTest
class AgendaSendingTest {

    private static final String MEETING = "dassos-2027-03-05";
    private static final String PUBLIC = "/offentlig/" + MEETING + "/";
    private static final Viewer SEKRETARIAT = new Viewer("sekretariat", Set.of("secretariat"));

    @Autowired
    private PlanStage stage;
    @Autowired
    private Agendas agendas;
    @Autowired
    private ItemRoutes routes;
    @Autowired
    private AgendaRegister items;
    @Autowired
    private PersonalLinks links;
    @Autowired
    private MeetingRegister meetings;

    private AgendaItem open;
    private AgendaItem hidden;
    private long chosen;
    private long unchosen;
    private long ofHidden;

    @BeforeEach
    void twoItemsOneOfThemNotToBePublished() {
        stage.isSet();
        open = stage.handsIn("DASSOS", "Proces for aftalen");
        hidden = stage.handsIn("DASSOS", "Fortrolig sag om Skovbo");
        items.save(hidden.unpublished());
        chosen = attach(open, "tidsplan.pdf", true, SampleFiles.pdf());
        unchosen = attach(open, "udkast.pdf", false, SampleFiles.pdf());
        ofHidden = attach(hidden, "hemmelig.pdf", true, SampleFiles.pdf());
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private long attach(AgendaItem item, String name, boolean published, byte[] content) {
        long id = items.attach(item.id(), new CheckedFile(name, "application/pdf", content), name, false);
        items.saveAttachment(new ItemAttachment(id, false, name, name, "application/pdf", content.length, published, false));
        return id;
    }

    private void isSent() {
        assertThat(agendas.approve(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Accepted.class);
        agendas.publish(MEETING);
    }

    private MockHttpServletResponse stranger(String address) throws Exception {
        return stage.performs(get(address)).andReturn().getResponse();
    }

    private String strangerReads(String address) throws Exception {
        RequestBuilder request = get(address);
        return text(stage.performs(request).andExpect(status().isOk()));
    }

    @Test
    void it_is_published_once_and_stored_with_who_approved_it() {
        isSent();
        agendas.publish(MEETING);

        AgendaRevision sent = agendas.newest(MEETING).orElseThrow();
        assertThat(agendas.revisions(MEETING)).hasSize(1);
        assertThat(sent.approvedBy()).isEqualTo("sekretariat");
        assertThat(stage.meeting(MEETING).state()).isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(sent.html()).contains("Fortrolig sag om Skovbo", "Punkter til næste møde i DASSOS", "Eventuelt");
        assertThat(sent.publicHtml()).doesNotContain("Skovbo", "udkast", "hemmelig");
    }

    @Test
    void everybody_concerned_gets_it_once_with_its_files_kept_once() {
        isSent();

        List<String> recipients = stage.recipients("agenda-published");
        assertThat(recipients).doesNotHaveDuplicates().contains("direktoer@viborg.example");
        assertThat(stage.rows().sql("select count(*) from mail_file").query(Long.class).single()).isEqualTo(4);
        assertThat(stage.rows().sql("select count(*) from mail_file_on").query(Long.class).single())
                .isEqualTo(4L * recipients.size());
        assertThat(stage.rows().sql("select name from mail_file order by id").query(String.class).list()).containsExactly(
                "Dagsorden til møde i DASSOS den 5. marts 2027.html", "Bilag 1 tidsplan.pdf", "Bilag 2 udkast.pdf",
                "Bilag 3 hemmelig.pdf");
    }

    @Test
    void above_ten_megabytes_the_attachments_come_as_links() {
        attach(open, "stor.pdf", false, SampleFiles.pdfOfSize(11 * 1024 * 1024));

        isSent();

        assertThat(stage.rows().sql("select count(*) from mail_file").query(Long.class).single()).isEqualTo(1);
        String mail = stage.rows().sql("select body_text from mail where template = 'agenda-published' limit 1")
                .query(String.class).single();
        assertThat(mail).contains("/offentlig/" + MEETING + "/bilag/" + chosen, "/bilag-" + unchosen, "/bilag-" + ofHidden);
    }

    @Test
    void strangers_read_what_is_published_and_nothing_else() throws Exception {
        isSent();

        assertThat(strangerReads("/offentlig")).contains("DASSOS", PUBLIC + "dagsorden").doesNotContain(PUBLIC + "referat");
        assertThat(strangerReads(PUBLIC + "dagsorden"))
                .contains("Proces for aftalen", "Punkt, der ikke offentliggøres", PUBLIC + "bilag/" + chosen)
                .doesNotContain("Skovbo", "udkast", "hemmelig");
        assertThat(stranger(PUBLIC + "bilag/" + chosen).getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        for (String closed : List.of("bilag/" + unchosen, "bilag/" + ofHidden, "bilag/999999", "referat", "andet")) {
            assertThat(stranger(PUBLIC + closed).getStatus()).as(closed).isEqualTo(404);
        }
        assertThat(stranger("/offentlig/dassos-2027-06-11/dagsorden").getStatus()).isEqualTo(404);
        assertThat(stranger("/moeder/" + MEETING + "/bilag/" + chosen).getStatus()).isEqualTo(401);
    }

    @Test
    void before_it_is_sent_strangers_read_nothing() throws Exception {
        assertThat(strangerReads("/offentlig")).doesNotContain("dagsorden\"");
        assertThat(stranger(PUBLIC + "dagsorden").getStatus()).isEqualTo(404);
        assertThat(stranger(PUBLIC + "bilag/" + chosen).getStatus()).isEqualTo(404);
    }

    @Test
    void what_everybody_reads_has_no_cookies_and_the_headers_of_the_other_pages_and_takes_nothing() throws Exception {
        isSent();

        MockHttpServletResponse page = stranger(PUBLIC + "dagsorden");

        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(stage.performs(post(PUBLIC + "dagsorden")).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void members_read_what_was_sent_and_others_do_not() throws Exception {
        stage.looks(MEMBER, "/moeder/" + MEETING + "/dagsorden/vis").andExpect(status().isNotFound());
        stage.looks(MEMBER, "/moeder/" + MEETING + "/bilag/" + unchosen).andExpect(status().isNotFound());
        isSent();
        AgendaItem later = stage.handsIn("DASSOS", "Senere");
        items.moveTo(later.id(), Optional.of(MEETING), "Haster");

        assertThat(stage.reads(MEMBER, "/moeder/" + MEETING + "/dagsorden/vis")).contains("Skovbo").doesNotContain("Senere");
        assertThat(stage.reads(MEMBER, "/moeder/" + MEETING)).doesNotContain("Senere");
        stage.looks(MEMBER, "/moeder/" + MEETING + "/bilag/" + ofHidden).andExpect(status().isOk());
        stage.looks(CASE_WORKER, "/moeder/" + MEETING + "/dagsorden/vis").andExpect(status().isForbidden());
        stage.looks(CASE_WORKER, "/moeder/" + MEETING + "/bilag/" + chosen).andExpect(status().isForbidden());
        assertThat(stage.reads(SECRETARY, "/moeder/" + MEETING + "/dagsorden/vis")).contains("Senere");
    }

    @Test
    void whoever_got_the_mail_reads_all_of_it_without_login() throws Exception {
        isSent();
        String token = links.mint(links.open(Agendas.LINK, MEETING, "direktoer@viborg.example"));

        assertThat(strangerReads("/svar/" + token)).contains("Skovbo", "/svar/" + token + "/bilag-" + ofHidden);
        assertThat(stranger("/svar/" + token + "/bilag-" + ofHidden).getContentAsByteArray()).isEqualTo(SampleFiles.pdf());
        assertThat(stranger("/svar/" + token + "/bilag-999999").getStatus()).isEqualTo(404);
    }

    @Test
    void a_revised_agenda_tells_what_changed_and_is_sent_and_published_anew() throws Exception {
        isSent();
        assertThat(agendas.revise(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Refused.class);
        routes.withdraw(MEETING, open.id(), "Tallene mangler");
        assertThat(strangerReads(PUBLIC + "dagsorden")).doesNotContain("udgår");
        assertThat(stage.reads(SECRETARY, "/moeder/" + MEETING + "/dagsorden")).contains("Ændret, siden dagsorden nr. 1 blev sendt");

        assertThat(agendas.revise(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Accepted.class);

        AgendaRevision revised = agendas.newest(MEETING).orElseThrow();
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(revised.changes()).containsExactly("Punkt 1.1 «Proces for aftalen» udgår.");
        assertThat(strangerReads(PUBLIC + "dagsorden")).contains("Revideret dagsorden nr. 2, 23. november 2026", "Punktet udgår.")
                .doesNotContain("Tallene mangler");
        assertThat(stranger(PUBLIC + "bilag/" + chosen).getStatus()).isEqualTo(404);
        assertThat(stage.recipients("agenda-published")).hasSize(2 * Set.copyOf(stage.recipients("agenda-published")).size());
    }

    @Test
    void what_changed_in_what_is_not_published_is_told_to_members_alone() throws Exception {
        isSent();
        routes.withdraw(MEETING, hidden.id(), "Sagen er afgjort");
        routes.withdraw(MEETING, open.id(), "Tallene mangler");

        assertThat(agendas.revise(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Accepted.class);

        assertThat(stage.reads(MEMBER, "/moeder/" + MEETING + "/dagsorden/vis"))
                .contains("Punkt 1.2 «Fortrolig sag om Skovbo» udgår.", "Punkt 1.1 «Proces for aftalen» udgår.");
        assertThat(strangerReads(PUBLIC + "dagsorden"))
                .contains("Punkt 1.1 «Proces for aftalen» udgår.").doesNotContain("Skovbo");
    }

    @Test
    void an_item_that_is_withdrawn_or_on_another_agenda_is_not_touched() {
        isSent();
        routes.withdraw(MEETING, open.id(), "Tallene mangler");

        assertThat(routes.withdraw(MEETING, open.id(), "En anden grund")).isEqualTo(
                Verdict.refused("item", "Punktet er udgået og kan ikke ændres."));
        assertThat(routes.withdraw("dassos-2027-06-11", hidden.id(), "En anden grund")).isEqualTo(Verdict.refused(
                "item", "Punktet er ikke længere på dette mødes dagsorden. Åbn dagsordenen igen."));
        assertThat(routes.move(MEETING, open.id(), "dassos-2027-06-11", "Alligevel")).isInstanceOf(Verdict.Refused.class);
        assertThat(items.find(open.id()).orElseThrow().stateReason()).isEqualTo("Tallene mangler");
    }

    @Test
    void an_agenda_is_revised_only_without_faults_and_until_the_meeting_begins() {
        assertThat(agendas.revise(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Refused.class);
        isSent();
        long number = attach(open, "010190-1234.pdf", false, SampleFiles.pdf());
        assertThat(agendas.revise(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Refused.class);
        items.detach(number);
        routes.withdraw(MEETING, open.id(), "Tallene mangler");
        meetings.store(stage.meeting(MEETING).in(MeetingState.HELD));

        assertThat(agendas.revise(MEETING, SEKRETARIAT)).isInstanceOf(Verdict.Refused.class);

        assertThat(agendas.check(MEETING)).isInstanceOf(Verdict.Refused.class);
        assertThat(agendas.check("findes-ikke")).isInstanceOf(Verdict.Refused.class);
        assertThat(agendas.revisions(MEETING)).hasSize(1);
    }

    @Test
    void the_agenda_of_a_cancelled_meeting_is_not_sent() {
        agendas.approve(MEETING, SEKRETARIAT);
        meetings.store(stage.meeting(MEETING).in(MeetingState.CANCELLED));

        agendas.publish(MEETING);

        assertThat(agendas.revisions(MEETING)).isEmpty();
        assertThat(stage.recipients("agenda-published")).isEmpty();
    }

    @Test
    void only_somebody_of_the_secretariat_is_noted_as_having_approved_it() {
        agendas.approve(MEETING, SEKRETARIAT);
        agendas.approve(MEETING, new Viewer("system", Set.of()));
        agendas.publish(MEETING);

        assertThat(agendas.newest(MEETING).orElseThrow().approvedBy()).isEqualTo("sekretariat");
    }

    @Test
    void an_item_that_leaves_a_sent_agenda_for_another_meeting_keeps_its_number_here() {
        isSent();

        routes.move(MEETING, open.id(), "dassos-2027-06-11", "Ikke klar");

        assertThat(items.of(MEETING).get(0).stateReason()).isEqualTo("Flyttet til mødet den 11. juni 2027.");
        AgendaItem again = items.of("dassos-2027-06-11").get(0);
        assertThat(again.carriedFrom()).contains(open.id());
        assertThat(again.attachments()).hasSize(2).noneMatch(ItemAttachment::published);
    }

    @Test
    void what_is_taken_back_from_publication_is_gone_at_once() throws Exception {
        isSent();
        items.saveAttachment(new ItemAttachment(chosen, false, "t", "t.pdf", "application/pdf", 1, false, false));

        assertThat(stranger(PUBLIC + "bilag/" + chosen).getStatus()).isEqualTo(404);
    }

    @Test
    void what_looks_like_a_cpr_number_is_not_published_even_after_the_approval() {
        agendas.approve(MEETING, SEKRETARIAT);
        attach(open, "010190-1234.pdf", false, SampleFiles.pdf());

        assertThatThrownBy(() -> agendas.publish(MEETING)).isInstanceOf(IllegalStateException.class);
        assertThat(agendas.newest(MEETING)).isEmpty();
    }
}
