package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MinutesStage.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.ParticipantRegister;
import dk.rammeaftale.meeting.application.ParticipantRegister.Seen;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Participant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page on which minutes are written, and the list of participants: who may, when, and what two who write at once see. */
@ServiceTest
class MinutesPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor MEMBER = someone("odder-direktoer", "members", "authority-727");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");
    private static final String PAGE = "/moeder/" + MARCH + "/referat";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private MinutesStage stage;
    @Autowired
    private MinutesBook book;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private Participants participants;
    @Autowired
    private ParticipantRegister register;
    @Autowired
    private AgendaRegister agenda;
    @Autowired
    private StoredRows stored;

    private MockMvc web;

    @BeforeEach
    void the_meeting_is_held() {
        stage.isHeld();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private static String textOf(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder form(AgendaItem item, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(PAGE + "/punkter/" + item.id()).with(SECRETARY).with(csrf())
                .param("edition", "" + item.minutesEdition())
                .param("bullets", "" + item.bullets().size());
        fields.forEach((name, value) -> form.param("i" + item.id() + "_" + name, value));
        return form;
    }

    private MockHttpServletRequestBuilder small(String path, AgendaItem item, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(PAGE + "/punkter/" + item.id() + path).with(SECRETARY).with(csrf());
        fields.forEach((name, value) -> form.param("i" + item.id() + "_" + name, value));
        return form;
    }

    @Test
    void an_item_is_saved_with_text_outcomes_and_a_decision_nobody_had_foreseen() throws Exception {
        AgendaItem item = stage.item(1);

        web.perform(form(item, Map.of("text", "Først dette.\n\n- og dette", "outcome_0", "DISCUSSED", "note_0", "Kort",
                        "outcome_1", "APPROVED", "wording_new", "Takstgruppen undersøger prisen", "outcome_new", "APPROVED")))
                .andExpect(redirectedUrl(PAGE + "#punkt-" + item.id()));

        AgendaItem saved = stage.item(1);
        assertThat(saved.minutes()).contains("<p>Først dette.</p>", "<li>og dette</li>");
        assertThat(saved.bullets()).extracting(bullet -> bullet.outcome().orElseThrow())
                .containsExactly(Outcome.DISCUSSED, Outcome.APPROVED, Outcome.APPROVED);
        assertThat(saved.bullets().get(0).note()).isEqualTo("Kort");
        assertThat(saved.bullets().get(2).unforeseen()).isTrue();

        web.perform(form(saved, Map.of("text", "Først dette.", "outcome_0", "DISCUSSED", "outcome_1", "APPROVED", "wording_2", "")))
                .andExpect(status().isFound());
        assertThat(stage.item(1).bullets()).hasSize(2);
    }

    @Test
    void the_bullet_that_decides_a_case_takes_only_what_answers_it() throws Exception {
        AgendaItem item = stage.item(2);

        String page = textOf(web.perform(form(item, Map.of("outcome_0", "TAKEN_NOTE_OF", "text", "Skrevet tekst")))
                .andExpect(status().isBadRequest()));
        assertThat(page).contains("Sagen venter på en afgørelse.", "«Godkendt»", "«Udsat»", "Skrevet tekst");
        assertThat(textOf(web.perform(form(item, Map.of("outcome_0", "APPROVED_WITH_CHANGES"))).andExpect(status().isBadRequest())))
                .contains("Skriv, hvor mange pladser der er godkendt");
        assertThat(stage.item(2).minutesEdition()).isZero();

        web.perform(form(item, Map.of("outcome_0", "APPROVED_WITH_CHANGES", "places_0", "18"))).andExpect(status().isFound());
        assertThat(stage.item(2).decidingBullet().flatMap(Bullet::placesAfter)).contains(18);
    }

    @Test
    void two_secretaries_never_overwrite_each_other_and_see_both_texts() throws Exception {
        AgendaItem opened = stage.item(1);
        web.perform(form(opened, Map.of("text", "Den førstes tekst", "outcome_0", "APPROVED"))).andExpect(status().isFound());

        String page = textOf(web.perform(form(opened, Map.of("text", "Den andens tekst", "outcome_0", "POSTPONED", "wording_new", "Ny")))
                .andExpect(status().isConflict()));

        assertThat(page).contains("En kollega har gemt imens").containsSubsequence("Den førstes tekst", "Den andens tekst", "Udsat");
        assertThat(stage.item(1).minutes()).isEqualTo("<p>Den førstes tekst</p>");
    }

    @Test
    void of_many_who_save_in_the_same_moment_one_wins_and_the_others_are_told() throws Exception {
        AgendaItem opened = stage.item(1);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService desks = Executors.newFixedThreadPool(4);
        List<Future<SavedMinutes>> saving = IntStream.range(0, 4).mapToObj(number -> desks.submit(() -> {
            start.await();
            return book.save(MARCH, opened.id(), MinutesStage.entered(opened, "Tekst " + number, Outcome.APPROVED));
        })).toList();
        start.countDown();
        int done = 0;
        for (Future<SavedMinutes> one : saving) {
            SavedMinutes saved = one.get();
            assertThat(saved).isInstanceOfAny(SavedMinutes.Done.class, SavedMinutes.Overtaken.class);
            done += saved instanceof SavedMinutes.Done ? 1 : 0;
        }
        desks.shutdown();
        assertThat(done).isEqualTo(1);
        assertThat(stage.item(1).minutesEdition()).isEqualTo(1);
        assertThat(stage.item(1).bullets()).hasSize(2);
    }

    @Test
    void attendance_is_written_only_where_the_page_changed_it() throws Exception {
        List<Participant> asked = participants.of(MARCH);
        Participant first = asked.get(0);
        Participant second = asked.get(1);
        register.attend(second.id(), new Seen(Attendance.EXPECTED, ""), new Seen(Attendance.ABSENT, ""));

        web.perform(post(PAGE + "/fremmoede").with(SECRETARY).with(csrf())
                        .param("seen_" + first.id(), "EXPECTED").param("attendance_" + first.id(), "DEPUTY")
                        .param("deputy_" + first.id(), "En chef")
                        .param("seen_" + second.id(), "EXPECTED").param("attendance_" + second.id(), "EXPECTED"))
                .andExpect(redirectedUrl(PAGE + "#fremmoede"));
        assertThat(register.find(first.id()).orElseThrow().deputyName()).isEqualTo("En chef");
        assertThat(register.find(second.id()).orElseThrow().attendance()).isEqualTo(Attendance.ABSENT);

        assertThat(textOf(web.perform(post(PAGE + "/fremmoede").with(SECRETARY).with(csrf())
                        .param("seen_" + second.id(), "EXPECTED").param("attendance_" + second.id(), "PRESENT"))
                .andExpect(status().isConflict()))).contains("En kollega har registreret fremmødet for " + second.name());
        assertThat(register.find(second.id()).orElseThrow().attendance()).isEqualTo(Attendance.ABSENT);

        assertThat(textOf(web.perform(post(PAGE + "/fremmoede").with(SECRETARY).with(csrf())
                        .param("seen_" + second.id(), "ABSENT").param("attendance_" + second.id(), "DEPUTY"))
                .andExpect(status().isBadRequest()))).contains("Skriv, hvem der mødte som stedfortræder.");
    }

    /** For each such form, whether it is behind a summary that has to be opened first. */
    private List<Boolean> askedBefore(String form, String page) throws Exception {
        return Jsoup.parse(web.perform(get(page).with(SECRETARY)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .select(form).stream().map(one -> one.parent().is("details:not([open])")).toList();
    }

    @Test
    void action_points_appointments_and_attachments_are_put_to_an_item_and_taken_off() throws Exception {
        AgendaItem item = stage.item(1);
        web.perform(small("/opgaver", item, Map.of("wording", "Undersøge prisen", "owner", "Takstgruppen", "ownerEmail",
                "takst@viborg.example", "dueOn", "2027-05-03"))).andExpect(status().isFound());
        web.perform(small("/udpegninger", item, Map.of("body", "Dialogforum", "representative", "Direktøren i Skive", "alternate",
                "Direktøren i Odder", "lastDay", "2029-03-05"))).andExpect(status().isFound());
        web.perform(multipart(PAGE + "/punkter/" + item.id() + "/bilag").file(new MockMultipartFile(
                        "file", "oplæg.pdf", "application/pdf", SampleFiles.pdf()))
                .with(SECRETARY).with(csrf()).param("i" + item.id() + "_title", "Oplæg")).andExpect(status().isFound());

        assertThat(textOf(web.perform(get(PAGE).with(SECRETARY)))).contains(
                "Opgave: Undersøge prisen (Takstgruppen, senest 3. maj 2027)",
                "Udpegning: Dialogforum: Direktøren i Skive, suppleant Direktøren i Odder, fra 5. marts 2027 til 5. marts 2029",
                "Bilag 4: Oplæg", "offentliggøres ikke");
        assertThat(askedBefore("form[action$=/slet]", PAGE)).hasSizeGreaterThanOrEqualTo(3).containsOnly(true);
        assertThat(textOf(web.perform(get(PAGE + "/vis").with(SECRETARY))))
                .contains("Undersøge prisen", "Direktøren i Odder", "Oplæg");

        web.perform(small("/opgaver/" + followUps.actionPoints(MARCH).get(0).id() + "/slet", item, Map.of())).andExpect(status().isFound());
        web.perform(small("/udpegninger/" + followUps.appointments(MARCH).get(0).id() + "/slet", item, Map.of())).andExpect(status().isFound());
        long attachment = stage.item(1).attachments().get(1).id();
        web.perform(small("/bilag/" + attachment + "/offentlig", item, Map.of()).param("published", "true")).andExpect(status().isFound());
        assertThat(stage.item(1).attachments().get(1).published()).isTrue();
        web.perform(small("/bilag/" + attachment + "/slet", item, Map.of())).andExpect(status().isFound());
        assertThat(textOf(web.perform(small("/bilag/" + stage.item(1).attachments().get(0).id() + "/slet", item, Map.of()))
                .andExpect(status().isBadRequest()))).contains("det hører til dagsordenen");
        assertThat(followUps.actionPoints(MARCH)).isEmpty();
        assertThat(stage.item(1).attachments()).hasSize(1);
    }

    @Test
    void what_is_wrong_in_a_small_form_is_said_there_and_nothing_is_stored() throws Exception {
        AgendaItem item = stage.item(1);
        Map<String, Long> before = stored.counted();

        assertThat(textOf(web.perform(small("/opgaver", item, Map.of("wording", "Noget", "dueOn", "2027-02-30", "ownerEmail", "x")))
                .andExpect(status().isBadRequest()))).contains("Skriv, hvem der har opgaven.", "Vælg en dag, der findes.",
                "er ikke en mailadresse", ">Noget</textarea>");
        assertThat(textOf(web.perform(small("/udpegninger", item, Map.of("body", "x", "representative", "y", "firstDay", "2027-04-01",
                "lastDay", "2027-03-01"))).andExpect(status().isBadRequest()))).contains("Perioden slutter, før den begynder.");
        assertThat(textOf(web.perform(small("/bilag", item, Map.of())).andExpect(status().isBadRequest()))).contains("Vælg en fil.");
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_item_is_shown_as_such_and_takes_no_outcome() throws Exception {
        AgendaItem item = stage.item(2);
        agenda.withdraw(item.id(), "Sagen er trukket tilbage.");

        assertThat(textOf(web.perform(get(PAGE).with(SECRETARY)))).contains("Punktet udgår. Sagen er trukket tilbage.");
        assertThat(textOf(web.perform(form(item, Map.of("outcome_0", "APPROVED"))).andExpect(status().isBadRequest())))
                .contains("Punktet udgår, så der kan ikke skrives et resultat.");
        assertThat(stage.item(2).bullets().get(0).outcome()).isEmpty();
    }

    @Test
    void nothing_is_written_before_the_meeting_has_begun() throws Exception {
        stage.isSet();
        AgendaItem item = stage.item(1);

        assertThat(textOf(web.perform(get(PAGE).with(SECRETARY)).andExpect(status().isOk())))
                .contains("Mødet er ikke begyndt.").doesNotContain("Gem punkt 1.1");
        web.perform(form(item, Map.of("outcome_0", "APPROVED"))).andExpect(status().isBadRequest());
        web.perform(small("/opgaver", item, Map.of("wording", "x", "owner", "y", "dueOn", "2027-05-03"))).andExpect(status().isBadRequest());
        assertThat(textOf(web.perform(post(PAGE + "/formand").with(SECRETARY).with(csrf())).andExpect(status().isBadRequest())))
                .contains("Mødet er ikke begyndt.");
        assertThat(stage.item(1).minutesEdition()).isZero();
    }

    @Test
    void the_pages_are_for_the_secretariat_alone_and_looking_changes_nothing() throws Exception {
        Map<String, Long> before = stored.counted();
        for (String path : List.of(PAGE, "/moeder/" + MARCH + "/deltagere")) {
            for (RequestPostProcessor other : List.of(MEMBER, OPERATOR, ADMINISTRATOR)) {
                web.perform(get(path).with(other)).andExpect(status().isForbidden());
            }
            web.perform(get(path).with(SECRETARY)).andExpect(status().isOk());
        }
        web.perform(form(stage.item(1), Map.of()).with(MEMBER)).andExpect(status().isForbidden());
        web.perform(post("/moeder/" + MARCH + "/deltagere").with(MEMBER).with(csrf()).param("name", "x")).andExpect(status().isForbidden());
        web.perform(get("/moeder/findes-ikke/referat").with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(get(PAGE + "/vis").with(MEMBER)).andExpect(status().isNotFound());
        web.perform(get(PAGE + "/vis").with(OPERATOR)).andExpect(status().isForbidden());
        web.perform(get("/opfoelgning").with(OPERATOR)).andExpect(status().isForbidden());
        web.perform(get("/opfoelgning").with(MEMBER)).andExpect(status().isOk());
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void participants_without_a_seat_are_put_on_the_list_and_taken_off() throws Exception {
        stage.isSet();
        String page = "/moeder/" + MARCH + "/deltagere";
        web.perform(post(page).with(SECRETARY).with(csrf()).param("name", "Oplægsholder fra KL").param("email", "kl@kl.example"))
                .andExpect(redirectedUrl(page));
        assertThat(textOf(web.perform(get(page).with(SECRETARY)))).contains("Oplægsholder fra KL", "Uden plads", "21 på listen, 0 afbud.",
                "Fredag den 5. marts 2027 kl. 12.00–13.45");
        assertThat(textOf(web.perform(post(page).with(SECRETARY).with(csrf()).param("name", "").param("email", "kl@kl.example"))
                .andExpect(status().isBadRequest()))).contains("Skriv deltagerens navn", "kl@kl.example står allerede på listen.");

        Participant added = participants.of(MARCH).get(20);
        web.perform(post(page + "/" + added.id() + "/afbud").with(SECRETARY).with(csrf()).param("note", "Telefon").param("deputyName", "En kollega"))
                .andExpect(status().isFound());
        assertThat(textOf(web.perform(get(page).with(SECRETARY)))).contains("Afbud, stedfortræder kommer", "En kollega", "1 afbud");
        assertThat(askedBefore("form[action$=/fjern], form[action$=/fortryd]", page)).containsExactly(true, true);
        web.perform(post(page + "/" + added.id() + "/fjern").with(SECRETARY).with(csrf())).andExpect(status().isFound());
        assertThat(textOf(web.perform(post(page + "/" + participants.of(MARCH).get(0).id() + "/fjern").with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest()))).contains("En plads i forummet kan ikke fjernes.");
        assertThat(participants.of(MARCH)).hasSize(20);
    }
}
