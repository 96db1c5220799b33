package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.PlanStage.ADMINISTRATOR;
import static dk.rammeaftale.meeting.PlanStage.CASE_WORKER;
import static dk.rammeaftale.meeting.PlanStage.MEMBER;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static dk.rammeaftale.meeting.PlanStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Section;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The secretariat's work on an agenda and its items. */
@ServiceTest
class AgendaPagesTest {

    private static final String MEETING = "dassos-2027-03-05";
    private static final String AGENDA = "/moeder/" + MEETING + "/dagsorden";
    private static final String ITEMS = "/moeder/" + MEETING + "/punkter/";

    @Autowired
    private PlanStage stage;
    @Autowired
    private AgendaRegister items;
    @Autowired
    private MovedItems moved;
    @Autowired
    private StoredRows stored;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        moved.heard();
    }

    private List<String> titles() {
        return items.of(MEETING).stream().map(AgendaItem::title).toList();
    }

    private AgendaItem item(long id) {
        return items.find(id).orElseThrow();
    }

    private ResultActions saves(AgendaItem item, String title, String statement) throws Exception {
        return stage.sends(SECRETARY, ITEMS + item.id(), "edition", "" + item.edition(), "title", title, "section",
                item.section().name(), "presenter", "Formanden", "bullet_1", "godkender", "statement", statement);
    }

    private void attaches(AgendaItem item, String title) throws Exception {
        stage.performs(multipart(ITEMS + item.id() + "/bilag")
                        .file(new MockMultipartFile("file", title + ".pdf", "application/pdf", SampleFiles.pdf()))
                        .param("attachmentTitle", title)
                        .with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(ITEMS + item.id()));
    }

    @Test
    void the_page_shows_the_items_with_their_numbers_and_looking_changes_nothing() throws Exception {
        stage.handsIn("DASSOS", "Proces for Rammeaftale 2029-30");
        stage.caseHandsIn("2026-001");
        Map<String, Long> before = stored.counted();

        Document page = Jsoup.parse(stage.reads(SECRETARY, AGENDA));

        assertThat(page.select("tbody tr").eachText()).hasSize(2).first().asString()
                .startsWith("1.1 Proces for Rammeaftale 2029-30");
        assertThat(page.text()).contains("Sag 2026-001", "Siden sidst", "Godkend dagsordenen");
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void only_the_secretariat_works_on_it() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");

        for (RequestPostProcessor other : List.of(MEMBER, CASE_WORKER, ADMINISTRATOR)) {
            stage.looks(other, AGENDA).andExpect(status().isForbidden());
            stage.looks(other, ITEMS + item.id()).andExpect(status().isForbidden());
            stage.looks(other, ITEMS + "ny").andExpect(status().isForbidden());
            stage.sends(other, AGENDA + "/orden", "up", "" + item.id()).andExpect(status().isForbidden());
            stage.sends(other, ITEMS + item.id() + "/udgaar", "reason", "Nej").andExpect(status().isForbidden());
            stage.sends(other, AGENDA + "/godkend").andExpect(status().isForbidden());
        }
        assertThat(item(item.id()).isWithdrawn()).isFalse();
    }

    @Test
    void items_are_moved_up_and_down_and_to_a_place_and_to_another_section() throws Exception {
        AgendaItem first = stage.handsIn("DASSOS", "Et");
        AgendaItem second = stage.handsIn("DASSOS", "To");
        AgendaItem third = stage.handsIn("DASSOS", "Tre");

        stage.sends(SECRETARY, AGENDA + "/orden", "up", "" + third.id())
                .andExpect(redirectedUrl(AGENDA + "#punkt-" + third.id()));
        assertThat(titles()).containsExactly("Et", "Tre", "To");
        stage.sends(SECRETARY, AGENDA + "/orden", "down", "" + first.id());
        assertThat(titles()).containsExactly("Tre", "Et", "To");
        stage.sends(SECRETARY, ITEMS + second.id() + "/plads", "number", "1");
        assertThat(titles()).containsExactly("To", "Tre", "Et");

        stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", "Fire", "section", "INFORMATION");
        stage.sends(SECRETARY, ITEMS + second.id(), "edition", "0", "title", "To", "section", "INFORMATION");
        assertThat(titles()).as("last of its new section").containsExactly("Tre", "Et", "Fire", "To");
        assertThat(item(second.id()).section()).isEqualTo(Section.INFORMATION);
    }

    @Test
    void eventuelt_and_the_next_meeting_have_their_place_on_every_agenda() throws Exception {
        stage.sends(SECRETARY, AGENDA + "/klar").andExpect(redirectedUrl(AGENDA));
        stage.sends(SECRETARY, AGENDA + "/klar").andExpect(redirectedUrl(AGENDA));
        stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", "Studietur", "section", "COMING");

        assertThat(titles()).containsExactly("Punkter til næste møde i DASSOS", "Studietur", "Eventuelt");
        long last = items.of(MEETING).get(2).id();
        assertThat(text(stage.sends(SECRETARY, ITEMS + last + "/plads", "number", "1").andExpect(status().isBadRequest())))
                .contains("«Eventuelt» har sin faste plads.");
        stage.sends(SECRETARY, ITEMS + last + "/udgaar", "reason", "Nej").andExpect(status().isBadRequest());
        assertThat(text(stage.sends(SECRETARY, ITEMS + last, "edition", "0", "title", "Eventuelt", "section", "DECISION")
                        .andExpect(status().isBadRequest())))
                .contains("Punktet står på alle dagsordener og kan ikke flyttes til en anden del.");
        assertThat(titles()).endsWith("Eventuelt");
    }

    @Test
    void an_item_is_written_and_kept() throws Exception {
        stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", "Lånepulje", "section", "DECISION", "presenter",
                "Konsulent udefra", "bullet_1", "drøfter rammerne", "bullet_3", "beder om beskrivelser", "statement",
                "## Baggrund\n\nDer kan søges til **2028**.", "unpublished", "true");

        AgendaItem item = items.of(MEETING).get(0);
        assertThat(item.bullets()).extracting("wording").containsExactly("drøfter rammerne", "beder om beskrivelser");
        assertThat(item.statement()).isEqualTo("<h2>Baggrund</h2><p>Der kan søges til <strong>2028</strong>.</p>");
        assertThat(item.published()).isFalse();
        assertThat(item.presenter()).isEqualTo("Konsulent udefra");
        assertThat(item.handedInBy()).isEqualTo("sekretariat");
    }

    @Test
    void what_is_missing_is_said_and_what_was_entered_stays() throws Exception {
        ResultActions answer = stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", " ", "section", "X", "bullet_1",
                "godkender det hele", "statement", "Min tekst");

        String page = text(answer.andExpect(status().isBadRequest()));
        assertThat(page).contains("Skriv punktets titel.", "Vælg, hvor på dagsordenen punktet skal stå.", "godkender det hele", "Min tekst");
        assertThat(items.of(MEETING)).isEmpty();
    }

    @Test
    void the_rules_of_every_item_hold_and_the_fault_stands_at_its_field() throws Exception {
        String page = text(stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", "x".repeat(201), "section", "DECISION",
                        "presenter", "x".repeat(201), "bullet_1", "godkender det", "bullet_2", "x".repeat(2_001), "late",
                        "x".repeat(1_001))
                .andExpect(status().isBadRequest()));

        assertThat(page).contains("Skriv titlen på én linje med højst 200 tegn.", "Skriv «Ved» på én linje med højst 200 tegn.",
                "Begrundelsen må højst være på 1.000 tegn.");
        assertThat(Jsoup.parse(page).select(".agenda-bullet.form-error").text())
                .startsWith("Punkt 2 i indstillingen").contains("Punkt 2 i indstillingen må højst være på 2.000 tegn. Del det.");
        assertThat(items.of(MEETING)).isEmpty();
    }

    @Test
    void an_item_of_no_case_decides_none() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");
        stage.sends(SECRETARY, ITEMS + item.id(), "edition", "0", "title", "Proces", "section", "DECISION",
                "bullet_1", "godkender", "deciding", "0").andExpect(redirectedUrl(ITEMS + item.id()));

        assertThat(item(item.id()).bullets()).hasSize(1).noneMatch(Bullet::decidesCase);
    }

    @Test
    void two_who_write_at_once_do_not_overwrite_each_other() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");
        saves(item, "Proces, kollegaens titel", "Kollegaens tekst");

        ResultActions answer = saves(item, "Proces, min titel", "Min tekst");

        String page = text(answer.andExpect(status().isConflict()));
        assertThat(page).contains("Proces, min titel", "Min tekst", "Proces, kollegaens titel", "Kollegaens tekst", "Gem min udgave");
        assertThat(item(item.id()).title()).isEqualTo("Proces, kollegaens titel");
        saves(item(item.id()), "Begges titel", "Begges tekst").andExpect(redirectedUrl(ITEMS + item.id()));
        assertThat(item(item.id()).statement()).isEqualTo("<p>Begges tekst</p>");
    }

    @Test
    void two_who_write_the_opening_remarks_at_once_do_not_overwrite_each_other() throws Exception {
        stage.sends(SECRETARY, AGENDA + "/bemaerkninger", "edition", "0", "remarks", "Velkommen.").andExpect(redirectedUrl(AGENDA));

        String page = text(stage.sends(SECRETARY, AGENDA + "/bemaerkninger", "edition", "0", "remarks", "Goddag.")
                .andExpect(status().isConflict()));

        assertThat(page).contains("Velkommen.", "Goddag.", "Gem min tekst i stedet");
        assertThat(stage.reads(SECRETARY, AGENDA + "/vis")).contains("Velkommen.").doesNotContain("Goddag.");
    }

    @Test
    void the_bullet_that_decides_a_case_is_reworded_and_never_lost() throws Exception {
        AgendaItem item = stage.caseHandsIn("2026-001");
        String page = stage.reads(SECRETARY, ITEMS + item.id());
        assertThat(page).contains("name=\"deciding\" value=\"0\"", "Afgør sagen:");

        stage.sends(SECRETARY, ITEMS + item.id(), "edition", "0", "title", "Sag", "section", "DECISION", "deciding", "0",
                "bullet_1", "", "bullet_2", "drøfter").andExpect(status().isBadRequest());
        stage.sends(SECRETARY, ITEMS + item.id(), "edition", "0", "title", "Sag", "section", "DECISION", "deciding", "0",
                "bullet_1", "godkender 12 pladser", "bullet_2", "drøfter").andExpect(redirectedUrl(ITEMS + item.id()));

        assertThat(item(item.id()).decidingBullet().orElseThrow().wording()).isEqualTo("godkender 12 pladser");
        assertThat(item(item.id()).bullets()).hasSize(2);
    }

    @Test
    void an_item_that_a_case_waits_for_does_not_leave_by_itself() throws Exception {
        AgendaItem item = stage.caseHandsIn("2026-001");

        String page = text(stage.sends(SECRETARY, ITEMS + item.id() + "/udgaar", "reason", "Ikke nu")
                .andExpect(status().isBadRequest()));

        assertThat(page).contains("Sag 2026-001 venter på punktet.");
        stage.sends(SECRETARY, ITEMS + item.id() + "/andet-moede", "to", "dassos-2027-06-11", "moveReason", "Sagen mangler bilag")
                .andExpect(redirectedUrl(AGENDA));
        assertThat(moved.heard()).containsExactly("Sag 2026-001 -> dassos-2027-06-11: Sagen mangler bilag");
        assertThat(item(item.id()).meetingId()).contains("dassos-2027-06-11");
    }

    @Test
    void an_item_is_withdrawn_with_a_reason_and_leaves_an_agenda_that_is_not_out() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");
        stage.sends(SECRETARY, ITEMS + item.id() + "/udgaar", "reason", " ").andExpect(status().isBadRequest());

        stage.sends(SECRETARY, ITEMS + item.id() + "/udgaar", "reason", "Tallene mangler").andExpect(redirectedUrl(AGENDA));

        assertThat(titles()).isEmpty();
        assertThat(item(item.id()).stateReason()).isEqualTo("Tallene mangler");
    }

    @Test
    void an_item_that_came_too_late_is_taken_in_with_a_reason() throws Exception {
        stage.timeIs("2027-02-08T09:00");
        AgendaItem late = stage.caseHandsIn("2026-001");
        assertThat(late.meetingId()).contains("dassos-2027-06-11");
        assertThat(stage.reads(SECRETARY, AGENDA)).contains("Kom efter fristen", "sag 2026-001");
        stage.sends(SECRETARY, AGENDA + "/tag-med", "item", "" + late.id()).andExpect(status().isBadRequest());

        stage.sends(SECRETARY, AGENDA + "/tag-med", "item", "" + late.id(), "reason_" + late.id(), "Sagen haster")
                .andExpect(redirectedUrl(AGENDA));

        assertThat(item(late.id()).meetingId()).contains(MEETING);
        assertThat(item(late.id()).lateReason()).isEqualTo("Sagen haster");
        assertThat(moved.heard()).containsExactly("Sag 2026-001 -> dassos-2027-03-05: Sagen haster");
    }

    @Test
    void a_new_item_after_the_deadline_says_why() throws Exception {
        stage.timeIs("2027-02-08T09:00");
        stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", "Nyt", "section", "INFORMATION").andExpect(status().isBadRequest());

        stage.sends(SECRETARY, ITEMS + "ny", "edition", "0", "title", "Nyt", "section", "INFORMATION", "late", "Det haster");

        assertThat(items.of(MEETING)).singleElement().extracting(AgendaItem::lateReason).isEqualTo("Det haster");
    }

    @Test
    void attachments_are_checked_named_ordered_continued_chosen_and_removed() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");
        attaches(item, "Tidsplan");
        attaches(item, "Analyse");
        attaches(item, "Tabeller");
        stage.performs(multipart(ITEMS + item.id() + "/bilag")
                        .file(new MockMultipartFile("file", "virus.pdf", "application/pdf", SampleFiles.exe()))
                        .with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest());
        List<ItemAttachment> three = item(item.id()).attachments();

        String of = ITEMS + item.id() + "/bilag/";
        stage.sends(SECRETARY, of + three.get(2).id(), "what", "up");
        stage.sends(SECRETARY, of + three.get(2).id(), "title_" + three.get(2).id(), "Tabeller 2026", "continues", "true",
                "published", "true");
        stage.sends(SECRETARY, of + three.get(0).id(), "title_" + three.get(0).id(), " ").andExpect(status().isBadRequest());

        assertThat(item(item.id()).attachments()).extracting(ItemAttachment::title)
                .containsExactly("Tidsplan", "Tabeller 2026", "Analyse");
        assertThat(Jsoup.parse(stage.reads(SECRETARY, AGENDA)).select("td[data-title=Bilag]").text()).isEqualTo("1, 1a, 2");
        stage.looks(SECRETARY, "/moeder/" + MEETING + "/bilag/" + three.get(0).id()).andExpect(status().isOk());
        assertThat(Jsoup.parse(stage.reads(SECRETARY, ITEMS + item.id())).select("form:has([value=remove])"))
                .hasSize(3).allMatch(form -> form.parent().is("details:not([open])"));
        stage.sends(SECRETARY, of + three.get(0).id(), "what", "remove");
        assertThat(item(item.id()).attachments()).hasSize(2);
    }

    @Test
    void what_is_missing_on_the_agenda_is_listed() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");
        stage.sends(SECRETARY, ITEMS + item.id(), "edition", "0", "title", "Proces for 010190-1234", "section", "DECISION",
                "statement", "Se [punkt:999999].");

        Document page = Jsoup.parse(stage.reads(SECRETARY, AGENDA));

        assertThat(page.select(".agenda-faults li").eachText()).containsExactly(
                "Punkt 1.1 «Proces for 010190-1234» er til beslutning, men har ingen indstilling. Skriv, hvad der indstilles, eller gør det til et orienteringspunkt.",
                "Punkt 1.1 «Proces for 010190-1234» henviser til et punkt eller bilag, der ikke er på dagsordenen. Ret henvisningen.",
                "I punkt 1.1 «Proces for 010190-1234» står et tal, der ligner et CPR-nummer. Fjern det, eller afgør nederst på siden, at det ikke er et.");
        assertThat(page.select("form[action$=/godkend] button").hasAttr("disabled")).isTrue();
        stage.sends(SECRETARY, AGENDA + "/godkend").andExpect(status().isBadRequest());
        stage.sends(SECRETARY, AGENDA + "/frigiv").andExpect(redirectedUrl(AGENDA));
        assertThat(Jsoup.parse(stage.reads(SECRETARY, AGENDA)).select(".agenda-faults li")).hasSize(2);
    }

    @Test
    void siden_sidst_is_offered_until_it_is_taken_once() throws Exception {
        String page = stage.reads(SECRETARY, AGENDA);
        assertThat(page).contains("Siden sidst", "Ændringer på højst 10 pladser", "Godkendt ved mailhøring",
                "Igangværende høringer", "Pladser efter målgruppe");

        stage.sends(SECRETARY, AGENDA + "/tilbud/since-last", "offer_since-last", "Kun dette.").andExpect(redirectedUrl(AGENDA));

        AgendaItem item = items.of(MEETING).get(0);
        assertThat(item.title()).isEqualTo("Siden sidst");
        assertThat(item.statement()).isEqualTo("<p>Kun dette.</p>");
        assertThat(item.published()).isFalse();
        stage.sends(SECRETARY, AGENDA + "/tilbud/since-last", "offer_since-last", "Igen.").andExpect(status().isBadRequest());
        assertThat(items.of(MEETING)).hasSize(1);
    }

    @Test
    void the_approval_of_the_last_minutes_is_offered_first_in_section_one() throws Exception {
        stage.handsIn("DASSOS", "Proces");
        stage.hasCome("dassos-2026-12-11", MeetingState.MINUTES_PUBLISHED);

        stage.sends(SECRETARY, AGENDA + "/tilbud/last-minutes").andExpect(redirectedUrl(AGENDA));

        assertThat(titles()).containsExactly("Godkendelse af referat fra mødet den 11. december 2026", "Proces");
        assertThat(items.of(MEETING).get(0).bullets()).hasSize(1);
    }

    @Test
    void an_agenda_of_200_items_stays_usable() throws Exception {
        for (int number = 1; number <= 200; number++) {
            stage.handsIn("DASSOS", "Punkt nummer " + number);
        }

        Document page = Jsoup.parse(stage.reads(SECRETARY, AGENDA));

        assertThat(page.select("tbody tr")).hasSize(200);
        assertThat(page.select("tbody tr").last().text()).startsWith("1.200 Punkt nummer 200");
        long last = items.of(MEETING).get(199).id();
        stage.sends(SECRETARY, ITEMS + last + "/plads", "number", "2");
        assertThat(titles()).element(1).isEqualTo("Punkt nummer 200");
        assertThat(stage.reads(SECRETARY, AGENDA + "/vis")).contains("1.200");
    }

    @Test
    void what_has_begun_cannot_be_changed() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");
        stage.hasCome(MEETING, MeetingState.HELD);

        assertThat(text(saves(item, "Nyt", "Nyt").andExpect(status().isBadRequest()))).contains("Dagsordenen kan ikke ændres længere");
        stage.sends(SECRETARY, AGENDA + "/orden", "up", "" + item.id()).andExpect(status().isBadRequest());
        assertThat(item(item.id()).title()).isEqualTo("Proces");
    }

    @Test
    void an_item_of_another_meeting_is_not_found() throws Exception {
        AgendaItem item = stage.handsIn("DASSOS", "Proces");

        stage.looks(SECRETARY, "/moeder/dassos-2027-06-11/punkter/" + item.id()).andExpect(status().isNotFound());
        stage.looks(SECRETARY, "/moeder/findes-ikke/dagsorden").andExpect(status().isNotFound());
    }
}
