package dk.rammeaftale.meeting.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.ItemState;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingPaper.AgreedAction;
import dk.rammeaftale.meeting.model.MeetingPaper.AgreedAppointment;
import dk.rammeaftale.meeting.model.MeetingPaper.ItemRecord;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MeetingDocumentTest {

    private final MeetingDocument document = new MeetingDocument(new LinkSettings("https://rammeaftale.example"));

    @Test
    void an_agenda_of_13_items_reads_as_it_was_approved() {
        ApprovedDocument.verify("agenda", document.render(SampleAgenda.paper()));
    }

    @Test
    void what_everybody_reads_of_it_reads_as_it_was_approved() {
        ApprovedDocument.verify("agenda-public", document.renderPublic(SampleAgenda.paper()));
    }

    @Test
    void minutes_read_as_they_were_approved() {
        ApprovedDocument.verify("minutes", document.render(minutes()));
    }

    @Test
    void a_document_of_its_own_reads_as_it_was_approved() {
        MeetingPaper paper = SampleAgenda.paperWith(List.of());

        ApprovedDocument.verify("standalone", document.standalone(document.title(paper), document.render(paper)));
    }

    @Test
    void the_table_of_contents_names_each_item_once_and_leads_to_it() {
        Document page = Jsoup.parse(document.render(SampleAgenda.paper()));

        assertThat(page.select(".paper-contents li li a").eachText()).hasSize(13).startsWith(
                "1.1 Proces for Rammeaftale 2029-30", "1.2 Status på kapacitetsanalysen").endsWith("3.2 Eventuelt");
        assertThat(page.select(".paper-contents a[href]"))
                .allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
    }

    @Test
    void attachments_are_numbered_through_the_whole_agenda() {
        Document page = Jsoup.parse(document.render(SampleAgenda.paper()));

        assertThat(page.select(".paper-attachments .paper-number").eachText()).containsExactly(
                "Bilag 1", "Bilag 2", "Bilag 2a", "Bilag 3", "Bilag 4", "Bilag 5", "Bilag 6", "Bilag 7", "Bilag 7a", "Bilag 8",
                "Bilag 9");
    }

    @Test
    void references_in_texts_follow_the_numbers() {
        List<AgendaItem> items = SampleAgenda.items();
        List<AgendaItem> turned = List.of(items.get(3), items.get(1), items.get(0), items.get(4));

        Document page = Jsoup.parse(document.render(SampleAgenda.paperWith(turned)));

        assertThat(item(page, 11).text()).contains("jf. punkt 1.1");
        assertThat(item(page, 12).text()).contains("Tallene ligger i bilag 1, og analysen i bilag 1a.");
        assertThat(item(page, 15).select("a[href=#punkt-12]").text()).isEqualTo("punkt 1.2");
    }

    @Test
    void an_item_that_is_not_published_is_a_heading_without_a_title_for_everybody() {
        String html = document.renderPublic(SampleAgenda.paper());

        assertThat(item(Jsoup.parse(html), 23).text()).isEqualTo("2.3 Punkt, der ikke offentliggøres");
        assertThat(html).doesNotContain("privat tilbud", "fortrolig", "Fortroligt");
        assertThat(document.render(SampleAgenda.paper())).contains("privat tilbud", "fortrolig", "Fortroligt notat");
    }

    @Test
    void everybody_reads_of_chosen_attachments_alone_and_numbers_stay() {
        Document page = Jsoup.parse(document.renderPublic(SampleAgenda.paper()));

        assertThat(page.select(".paper-attachments li").eachText())
                .containsExactly("Bilag 6 – Kommissorium for Dialogforum (pdf, 96 kB)", "Bilag 9 – Mødeplan 2028 (pdf, 96 kB)");
        assertThat(page.select(".paper-attachments a").eachAttr("href")).containsExactly(
                "/offentlig/dassos-2027-03-05/bilag/107", "/offentlig/dassos-2027-03-05/bilag/111");
    }

    @Test
    void a_reference_to_an_attachment_that_is_not_published_leads_nowhere_for_everybody() {
        Element item = item(Jsoup.parse(document.renderPublic(SampleAgenda.paper())), 12);

        assertThat(item.text()).contains("Tallene ligger i bilag 2, og analysen i bilag 2a.");
        assertThat(item.select("a")).isEmpty();
    }

    @Test
    void a_withdrawn_item_says_so_and_nothing_more() {
        AgendaItem gone = SampleAgenda.withdrawn(SampleAgenda.items().get(1), "Tallene er forkerte.");
        MeetingPaper paper = SampleAgenda.paperWith(SampleAgenda.itemsWith(gone));

        Document page = Jsoup.parse(document.render(paper));

        assertThat(item(page, 12).text())
                .isEqualTo("1.2 Status på kapacitetsanalysen Punktet udgår: Tallene er forkerte.");
        assertThat(page.select(".paper-contents").text()).contains("1.2 Status på kapacitetsanalysen (udgår)");
        assertThat(item(page, 13).text()).startsWith("1.3").contains("Bilag 3");
        assertThat(document.renderPublic(paper)).contains("Punktet udgår.").doesNotContain("Tallene er forkerte.");
    }

    @Test
    void an_item_that_came_later_says_with_which_agenda() {
        MeetingPaper paper = SampleAgenda.paper();
        MeetingPaper revised = new MeetingPaper(
                paper.kind(), paper.forum(), paper.meeting(), 2, paper.issuedOn(), List.of("Punkt 1.6 er nyt."), "",
                paper.participants(), paper.apologies(), paper.items(), Map.of(16L, 2, 23L, 2), Map.of(), paper.next());

        Document page = Jsoup.parse(document.render(revised));

        assertThat(page.select(".paper-edition").text()).isEqualTo("Revideret dagsorden nr. 2, 19. februar 2027");
        assertThat(page.select(".paper-changes").text()).isEqualTo("Ændringer siden dagsorden nr. 1 Punkt 1.6 er nyt.");
        assertThat(item(page, 16).text()).contains("Tilføjet i revideret dagsorden nr. 2.");
        assertThat(Jsoup.parse(document.renderPublic(revised)).select("#punkt-23").text()).doesNotContain("Tilføjet");
    }

    @Test
    void eventuelt_stays_last_whatever_is_added() {
        AgendaItem more = new AgendaItem(
                99, SampleAgenda.DASSOS.id(), Optional.empty(), Section.COMING, 9, "Studietur", "",
                "", List.of(), List.of(), ItemSource.PERSON, "", "", Instant.EPOCH,
                ItemState.OPEN, "", "", true, Optional.empty(), 0, "", 0);

        Document page = Jsoup.parse(document.render(SampleAgenda.paperWith(SampleAgenda.itemsAnd(more))));

        assertThat(page.select(".paper-part h3").eachText())
                .endsWith("3.1 Punkter til næste møde i DASSOS", "3.2 Studietur", "3.3 Eventuelt");
    }

    @Test
    void the_minutes_of_an_item_stand_before_its_recommendation() {
        Element item = item(Jsoup.parse(document.render(minutes())), 12);

        assertThat(item.select("h4").eachText()).containsExactly("Referat", "Indstilling", "Sagsfremstilling", "Bilag");
        assertThat(item.select(".paper-outcomes li").eachText()).containsExactly(
                "Taget til efterretning: Tager status til efterretning",
                "Ikke godkendt: Godkender, at der også hentes tal fra børneområdet Der ventes på tallene fra voksenområdet.");
    }

    @Test
    void an_authority_that_is_part_of_a_name_is_said_once() {
        MeetingPaper paper = SampleAgenda.paper();
        MeetingPaper titled = new MeetingPaper(
                paper.kind(), paper.forum(), paper.meeting(), 1, paper.issuedOn(), List.of(), "",
                List.of(new MeetingPaper.Attendee("Socialdirektør, Viborg Kommune", "formand", "Viborg Kommune")), List.of(),
                List.of(), Map.of(), Map.of(), paper.next());

        assertThat(Jsoup.parse(document.render(titled)).select(".paper-people tbody").text())
                .isEqualTo("Socialdirektør, formand Viborg Kommune");
    }

    @Test
    void texts_that_hold_markup_stay_texts() {
        AgendaItem item = SampleAgenda.decision(
                11, "<script>alert(1)</script>", "<b>mig</b>", "", List.of("<i>godkender</i>"));

        assertThat(document.render(SampleAgenda.paperWith(List.of(item)))).doesNotContain("<script>", "<b>", "<i>");
    }

    private static Element item(Document page, long id) {
        return page.selectFirst("section#punkt-" + id);
    }

    static MeetingPaper minutes() {
        AgendaItem capacity = SampleAgenda.recorded(
                SampleAgenda.items().get(1),
                "<p>Arbejdsgruppen fremlagde de foreløbige tal.</p>",
                outcome("tager status til efterretning", Outcome.TAKEN_NOTE_OF, ""),
                outcome("godkender, at der også hentes tal fra børneområdet", Outcome.NOT_APPROVED,
                        "Der ventes på tallene fra voksenområdet."));
        AgendaItem dialogue = SampleAgenda.recorded(
                SampleAgenda.items().get(5),
                "",
                outcome("udpeger en repræsentant og en suppleant", Outcome.APPOINTED, ""),
                new Bullet(0, "Takstgruppen undersøger, hvor mange der bruger kontrakterne", false, true,
                        Optional.of(Outcome.APPROVED), "", Optional.empty()));
        AgendaItem places = SampleAgenda.recorded(
                SampleAgenda.items().get(6), "",
                new Bullet(0, "godkender ændringen fra 24 til 12 pladser", true, false,
                        Optional.of(Outcome.APPROVED_WITH_CHANGES), "", Optional.of(14)));
        MeetingPaper agenda = SampleAgenda.paper();
        return new MeetingPaper(
                MeetingPaper.Kind.MINUTES,
                agenda.forum(),
                agenda.meeting(),
                1,
                Optional.of(LocalDate.of(2027, 3, 12)),
                List.of(),
                agenda.openingRemarks(),
                agenda.participants(),
                agenda.apologies(),
                List.of(SampleAgenda.items().get(0), capacity, dialogue, places),
                Map.of(),
                Map.of(16L, new ItemRecord(
                        List.of(new AgreedAction("Spørg kommunerne om kontrakterne", "Takstgruppen", LocalDate.of(2027, 5, 1))),
                        List.of(new AgreedAppointment("Dialogforum", "Direktøren i Skive", "Direktøren i Viborg", LocalDate.of(2027, 4, 1),
                                Optional.of(LocalDate.of(2029, 3, 31)))))),
                Optional.empty());
    }

    private static Bullet outcome(String wording, Outcome outcome, String note) {
        return new Bullet(0, wording, false, false, Optional.of(outcome), note, Optional.empty());
    }
}
