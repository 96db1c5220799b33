package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseMeetingStage.MARCH;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.AgendaOffers;
import dk.rammeaftale.meeting.application.EnteredMinutes;
import dk.rammeaftale.meeting.application.EnteredMinutes.EnteredOutcome;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Problem;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a meeting knows of cases: what became of those it did not decide, and how many places there are. */
@ServiceTest
class ToldAtMeetingsTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseMeetingStage meetings;
    @Autowired
    private AgendaOffers offers;
    @Autowired
    private MinutesBook book;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** The lines of a chapter of "Siden sidst" for the meeting in March. */
    private List<String> chapter(String heading) {
        Document text = Jsoup.parse(offers.of(meetings.meeting(MARCH)).stream()
                .filter(offer -> offer.title().equals("Siden sidst"))
                .findFirst().orElseThrow().text().html());
        Element found = text.select("h2").stream().filter(title -> title.text().equals(heading)).findFirst().orElseThrow();
        return found.nextElementSibling().is("ul")
                ? found.nextElementSibling().select("li").eachText()
                : List.of(found.nextElementSibling().text());
    }

    private String lineOf(CaseNumber number) {
        return "%s, Viborg Kommune, fra 1. marts 2027 (sag %s)".formatted(stage.theCase(number).title(), number);
    }

    private String otherFacility() {
        return stage.facilitiesOf("791").stream()
                .filter(Facility::covered)
                .map(facility -> facility.id().value())
                .filter(id -> !id.equals(VIBORG_FACILITY))
                .findFirst().orElseThrow();
    }

    @Test
    void siden_sidst_tells_changes_of_at_most_ten_places_and_approvals_by_mail_each_under_its_heading() {
        assertThat(chapter("Ændringer på højst 10 pladser")).containsExactly("Ingen.");
        assertThat(chapter("Godkendt ved mailhøring")).containsExactly("Ingen.");

        String other = otherFacility();
        CaseNumber small = stage.isReadyForRoute(
                "viborg", stage.proposalAt(other, stage.placesOn(other, "2027-03-01") + 10L));
        CaseNumber byMail = stage.isInHearing(stage.proposal());
        stage.everybodyAnswers(byMail, "NO_REMARKS");

        assertThat(stage.outcomeInHistory(byMail)).isEqualTo("APPROVED_BY_ANSWERS");
        time.timePassesTo("2026-12-14T09:00");
        assertThat(chapter("Ændringer på højst 10 pladser")).containsExactly(lineOf(small));
        assertThat(chapter("Godkendt ved mailhøring")).containsExactly(lineOf(byMail));
    }

    @Test
    void siden_sidst_tells_approvals_by_silence_and_nothing_of_what_still_runs_or_waits() {
        CaseNumber bySilence = stage.isInHearing(stage.proposal());
        String other = otherFacility();
        CaseNumber waiting = stage.isReadyForRoute("viborg", stage.proposalAt(other, stage.placesOn(other, "2027-03-01") + 12L));
        stage.choosesRoute(waiting, "MEETING");

        assertThat(chapter("Godkendt ved mailhøring")).containsExactly("Ingen.");
        assertThat(chapter("Igangværende høringer")).singleElement().asString().contains(bySilence.value());

        time.daysPass(30);
        assertThat(stage.outcomeInHistory(bySilence)).isEqualTo("APPROVED_BY_SILENCE");
        assertThat(chapter("Godkendt ved mailhøring")).containsExactly(lineOf(bySilence));
        assertThat(chapter("Igangværende høringer")).containsExactly("Ingen.");
        assertThat(chapter("Ændringer på højst 10 pladser")).containsExactly("Ingen.");
    }

    @Test
    void what_was_before_the_last_meeting_is_not_told_again() {
        time.timeIs("2026-12-08T09:00");
        CaseNumber early = stage.isReadyForRoute("viborg", stage.proposalAt(VIBORG_FACILITY, VIBORG_PLACES - 10L));
        time.timePassesTo("2026-12-14T09:00");
        assertThat(chapter("Ændringer på højst 10 pladser")).containsExactly(lineOf(early));

        meetings.is("dassos-2026-12-11", MeetingState.HELD);

        assertThat(stage.outcomeInHistory(early)).isEqualTo("CARRIED_OUT_WITHOUT_APPROVAL");
        assertThat(chapter("Ændringer på højst 10 pladser")).containsExactly("Ingen.");
    }

    @Test
    void minutes_do_not_approve_a_case_with_changes_that_leave_the_places_as_they_are() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        stage.choosesRoute(number, "MEETING");
        meetings.is(MARCH, MeetingState.HELD);
        time.timeIs("2027-03-05T14:00");

        SavedMinutes refused = saves(number, VIBORG_PLACES);

        assertThat(((SavedMinutes.Refused) refused).problems()).extracting(Problem::sentence).containsExactly(
                "Der er %d pladser i dag, så intet ville blive ændret. Skriv et andet antal, eller vælg «Ikke godkendt»."
                        .formatted(VIBORG_PLACES));
        assertThat(meetings.openItem(number).bullets()).allMatch(bullet -> bullet.outcome().isEmpty());
        assertThat(saves(number, VIBORG_PLACES - 1)).isInstanceOf(SavedMinutes.Done.class);
    }

    private SavedMinutes saves(CaseNumber number, int places) {
        AgendaItem item = meetings.openItem(number);
        return book.save(MARCH, item.id(), new EnteredMinutes(
                item.minutesEdition(), "", Optional.empty(),
                List.of(new EnteredOutcome("", "APPROVED_WITH_CHANGES", "", String.valueOf(places))), EnteredOutcome.NONE));
    }
}
