package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.ItemState;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingPaper.Attendee;
import dk.rammeaftale.meeting.model.MeetingPaper.NextMeeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StandingItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agenda of 13 items with the structure of a real one (DASSOS, 3 November 2023): seven decisions, four pieces of
 * information, the next meeting and Eventuelt, with eleven attachments. Its sentences and people are our own.
 */
public final class SampleAgenda {

    public static final Forum DASSOS = new Forum(
            Forum.DASSOS, "DASSOS", "DASSOS", "Viborg Rådhus", 28, LocalTime.NOON, 105, true, true,
            Optional.of(new AuthorityCode("671")), "", Optional.empty());

    static final Meeting MEETING = new Meeting(
            "dassos-2027-03-05", Forum.DASSOS, LocalDate.of(2027, 3, 5), LocalDate.of(2027, 2, 5), "",
            "Viborg Rådhus, Prinsens Alle 5, 8800 Viborg", "M5, 5. sal", LocalTime.of(8, 45), LocalTime.of(10, 30), false,
            Optional.empty(), MeetingState.CALLED);

    private static final Meeting NEXT = new Meeting(
            "dassos-2027-06-04", Forum.DASSOS, LocalDate.of(2027, 6, 4), LocalDate.of(2027, 5, 7), "", "Regionshuset Viborg",
            "", LocalTime.NOON, LocalTime.of(13, 45), false, Optional.empty(), MeetingState.PLANNED);

    private SampleAgenda() {
    }

    public static MeetingPaper paper() {
        return paperWith(items());
    }

    public static MeetingPaper paperWith(List<AgendaItem> items) {
        return new MeetingPaper(
                MeetingPaper.Kind.AGENDA,
                DASSOS,
                MEETING,
                1,
                Optional.of(LocalDate.of(2027, 2, 19)),
                List.of(),
                "<p>Formanden byder velkommen til to nye medlemmer.</p>",
                List.of(
                        new Attendee("Socialdirektøren", "formand", "Struer Kommune"),
                        new Attendee("Direktøren for social og sundhed", "", "Viborg Kommune"),
                        new Attendee("Centerchefen", "stedfortræder for direktøren", "Skive Kommune"),
                        new Attendee("Konsulent", "", "Det fælleskommunale social- og sundhedssekretariat")),
                List.of(new Attendee("Velfærdsdirektøren", "", "Skive Kommune")),
                items,
                Map.of(),
                Map.of(),
                Optional.of(new NextMeeting(NEXT, List.of("Status på udviklingsområderne"))));
    }

    static List<AgendaItem> items() {
        return List.of(
                decision(11, "Proces for Rammeaftale 2029-30", "formanden",
                        "<p>Aftalen skal være godkendt i alle byråd og i regionsrådet <strong>senest den 1. december 2028</strong>, "
                                + "jf. [punkt:14].</p><h2>Sådan hentes viden</h2><ul><li>Voksne: kapacitetsanalysen<ul>"
                                + "<li>pladser efter målgruppe</li><li>ventetid</li></ul></li><li>Børn og unge: netværket af "
                                + "familiechefer</li></ul>",
                        List.of("drøfter og godkender processen", "anbefaler KKR at holde en konference i foråret"),
                        file(101, "Forslag til proces og tidsplan")),
                decision(12, "Status på kapacitetsanalysen", "Centerchefen, Skive Kommune",
                        "<p>17 af 19 kommuner har indberettet. Tallene ligger i [bilag:102], og analysen i [bilag:103].</p>"
                                + "<table><thead><tr><th>Målgruppe</th><th>Pladser</th></tr></thead><tbody>"
                                + "<tr><td>Autisme</td><td>214</td></tr><tr><td>Erhvervet hjerneskade</td><td>96</td></tr></tbody></table>",
                        List.of("tager status til efterretning", "godkender, at der også hentes tal fra børneområdet"),
                        file(102, "Foreløbig oversigt over købte pladser"),
                        continuing(103, "Analyse af købte pladser")),
                decision(13, "Udgifternes udvikling", "formanden",
                        "<p>Arbejdsgruppen peger på tre emner, se [bilag:105].</p>",
                        List.of("drøfter, hvilke emner KD-net skal gå videre med"),
                        file(104, "Analyse af udgifternes udvikling"),
                        file(105, "Anbefalinger til videre analyse")),
                decision(14, "Ramme for temadagen", "formanden", "<p>Temadagen ligger før mødet i juni.</p>",
                        List.of("drøfter rammen for temadagen")),
                decision(15, "Lånepulje til botilbud", "formanden", "<p>Der kan søges til og med 2028, jf. [punkt:12].</p>",
                        List.of("drøfter rammerne", "giver input til en proces", "beder kommunerne om korte beskrivelser"),
                        file(106, "Lånepulje til udvidelse af botilbud")),
                decision(16, "Udpegning til Dialogforum", "formanden", "<p>Repræsentanten går på pension.</p>",
                        List.of("udpeger en repræsentant og en suppleant"),
                        published(107, "Kommissorium for Dialogforum")),
                decision(17, "Åkanden: 12 pladser færre", "Viborg Kommune", "<p>Sagen er drøftet med de berørte kommuner.</p>",
                        List.of("godkender ændringen fra 24 til 12 pladser"),
                        file(108, "Sagens oplysninger"), continuing(109, "Svar fra høringen")),
                information(21, "Siden sidst", "sekretariatet", "<p>To ændringer på højst 10 pladser er gennemført.</p>"),
                information(22, "Dialogmøde med Socialtilsyn Midt", "formanden", "<p>Mødet gik godt.</p>"),
                unpublished(23, "Drøftelse med et privat tilbud", "<p>Forhandlingen er fortrolig.</p>", file(110, "Fortroligt notat")),
                information(24, "Mødeplan 2028", "sekretariatet", "<p>Der er planlagt fire møder.</p>", published(111, "Mødeplan 2028")),
                standing(31, StandingItem.NEXT_MEETING, "Punkter til næste møde i DASSOS", "formanden",
                        "<p>Desuden ventes opsamling på temadagen.</p>",
                        List.of("tager den foreløbige oversigt til efterretning", "drøfter, om der er andre sager til dagsordenen")),
                standing(32, StandingItem.ANY_OTHER_BUSINESS, "Eventuelt", "", "", List.of()));
    }

    static AgendaItem decision(
            long id, String title, String presenter, String statement, List<String> bullets, ItemAttachment... files) {
        return item(id, Section.DECISION, title, presenter, statement, bullets, ItemSource.PERSON, "", true, files);
    }

    private static AgendaItem information(
            long id, String title, String presenter, String statement, ItemAttachment... files) {
        return item(id, Section.INFORMATION, title, presenter, statement, List.of("tager orienteringen til efterretning"),
                ItemSource.PERSON, "", true, files);
    }

    private static AgendaItem unpublished(long id, String title, String statement, ItemAttachment... files) {
        return item(id, Section.INFORMATION, title, "sekretariatet", statement, List.of("tager orienteringen til efterretning"),
                ItemSource.PERSON, "", false, files);
    }

    private static AgendaItem standing(
            long id, StandingItem standing, String title, String presenter, String statement, List<String> bullets) {
        return item(id, Section.COMING, title, presenter, statement, bullets, ItemSource.SERVICE, standing.reference(), true);
    }

    private static AgendaItem item(
            long id, Section section, String title, String presenter, String statement, List<String> bullets,
            ItemSource source, String reference, boolean published, ItemAttachment... files) {
        return new AgendaItem(
                id, Forum.DASSOS, Optional.of(MEETING.id()), section, (int) id % 10, title, presenter, statement,
                bullets.stream().map(Bullet::recommending).toList(), Arrays.asList(files), source, reference, "sekretariat",
                Instant.EPOCH, ItemState.OPEN, "", "", published, Optional.empty(), 1, "", 0);
    }

    static AgendaItem withdrawn(AgendaItem item, String reason) {
        return new AgendaItem(
                item.id(), item.forum(), item.meetingId(), item.section(), item.position(), item.title(), item.presenter(),
                item.statement(), item.bullets(), item.attachments(), item.source(), item.reference(), item.handedInBy(),
                item.handedInAt(), ItemState.WITHDRAWN, reason, "", item.published(), item.carriedFrom(), item.edition(), "", 0);
    }

    /** The item with this text, outcomes of its bullets in their order, in the minutes. */
    static AgendaItem recorded(AgendaItem item, String minutes, Bullet... bullets) {
        return new AgendaItem(
                item.id(), item.forum(), item.meetingId(), item.section(), item.position(), item.title(), item.presenter(),
                item.statement(), Arrays.asList(bullets), item.attachments(), item.source(), item.reference(),
                item.handedInBy(), item.handedInAt(), item.state(), "", "", item.published(), item.carriedFrom(),
                item.edition(), minutes, 1);
    }

    static List<AgendaItem> itemsWith(AgendaItem other) {
        return items().stream().map(item -> item.id() == other.id() ? other : item).toList();
    }

    static List<AgendaItem> itemsAnd(AgendaItem more) {
        return Stream.concat(items().stream(), Stream.of(more)).sorted(AgendaItem.AS_ON_THE_AGENDA).toList();
    }

    private static ItemAttachment file(long id, String title) {
        return new ItemAttachment(id, false, title, "bilag-" + id + ".pdf", "application/pdf", 345_678, false, false);
    }

    private static ItemAttachment continuing(long id, String title) {
        return new ItemAttachment(id, true, title, "bilag-" + id + ".xlsx", "application/vnd.ms-excel", 3_456_789, false, false);
    }

    private static ItemAttachment published(long id, String title) {
        return new ItemAttachment(id, false, title, "bilag-" + id + ".pdf", "application/pdf", 98_304, true, false);
    }
}
