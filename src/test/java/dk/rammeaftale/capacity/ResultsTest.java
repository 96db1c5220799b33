package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.application.AddedTexts;
import dk.rammeaftale.capacity.application.AnnouncementReceipt;
import dk.rammeaftale.capacity.application.Announcements;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the results of DASSOS are told, to whom first, and what the secretariat may add until then. */
@ServiceTest
class ResultsTest {

    private static final Viewer SECRETARY = new Viewer("sekretariat", Set.of(Viewer.SECRETARIAT));

    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Announcements announcements;
    @Autowired
    private AddedTexts texts;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    /** All have answered on Friday 11 December 2026 at 9, in office hours. */
    private CaseNumber decidedByAnswers() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.everybodyAnswers(number, "NO_REMARKS");
        return number;
    }

    private String mailToAarhus(CaseNumber number) {
        return stage.textOfMail(number, "decision", "direktoer@aarhus.example");
    }

    @Test
    void the_secretariat_is_told_at_once_and_all_others_when_offices_open() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-29T00:00");

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.DECIDED);
        assertThat(stage.mailed(number, "result-planned"))
                .containsExactly("sekretariat2@sekretariat.example", "sekretariat@sekretariat.example");
        assertThat(stage.textOfMail(number, "result-planned", "sekretariat@sekretariat.example"))
                .contains("Betragtes som godkendt", "sendes 29. december 2026 kl. 08.00", "/resultater/" + number);
        assertThat(stage.journal(number)).contains("Resultatet sendes 29. december 2026 kl. 08.00.");

        time.timePassesTo("2026-12-29T07:59:59");
        assertThat(stage.mailed(number, "decision")).isEmpty();
        time.timePassesTo("2026-12-29T08:00");
        assertThat(stage.mailed(number, "decision"))
                .containsAll(stage.membersAddresses())
                .contains(stage.contactOf("820"), "sagsbehandler@viborg.example", "sekretariat@sekretariat.example")
                .doesNotHaveDuplicates();
        assertThat(mailToAarhus(number)).contains("Betragtes som godkendt").doesNotContain("Sekretariatet skriver");
    }

    @Test
    void within_office_hours_the_secretariat_has_an_hour() {
        CaseNumber number = decidedByAnswers();

        time.timePassesTo("2026-12-11T09:59:59");
        assertThat(stage.mailed(number, "decision")).isEmpty();
        time.timePassesTo("2026-12-11T10:00");
        assertThat(stage.mailed(number, "decision")).containsAll(stage.membersAddresses());
        assertThat(stage.journal(number))
                .contains("Resultatet er sendt til driftsherren, de berørte kommuner og medlemmerne af DASSOS.");
    }

    @Test
    void an_hour_that_ends_after_closing_time_ends_on_the_next_working_day() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-11T15:00");
        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(stage.journal(number)).contains("Resultatet sendes 14. december 2026 kl. 08.00.");
    }

    @Test
    void what_was_missed_while_the_service_was_down_waits_for_the_next_opening() {
        CaseNumber number = decidedByAnswers();

        time.timeIs("2026-12-11T18:00");
        time.dueWorkIsDone();
        assertThat(stage.mailed(number, "decision")).isEmpty();
        time.timePassesTo("2026-12-14T08:00");
        assertThat(stage.mailed(number, "decision")).isNotEmpty();
    }

    @Test
    void what_was_missed_within_office_hours_leaves_at_once() {
        CaseNumber number = decidedByAnswers();

        time.timeIs("2026-12-11T15:30");
        time.dueWorkIsDone();

        assertThat(stage.mailed(number, "decision")).isNotEmpty();
    }

    @Test
    void the_decision_stands_and_the_register_follows_before_anybody_is_told() {
        CaseNumber number = decidedByAnswers();

        assertThat(stage.theCase(number).decidedAt()).contains(time.now().toInstant());
        assertThat(stage.placesOn(CaseStage.VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 12);
        assertThat(stage.mailed(number, "decision")).isEmpty();
    }

    @Test
    void what_needs_no_approval_is_told_at_once_and_waits_for_nothing() {
        stage.isSet();
        Map<String, Object> small = stage.proposal();
        small.put("placesAfter", VIBORG_PLACES - 2L);
        CaseNumber number = stage.isReadyForRoute("viborg", small);

        assertThat(stage.mailed(number, "carried-out")).contains(stage.contactOf("657"));
        assertThat(announcements.waiting()).isEmpty();
    }

    @Test
    void a_withdrawal_is_told_at_once_and_at_any_hour() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-12T23:00");

        stage.withdraws("viborg", number);

        assertThat(stage.mailed(number, "case-withdrawn")).contains("direktoer@aarhus.example");
        assertThat(announcements.waiting()).isEmpty();
    }

    @Test
    void the_text_of_the_secretariat_goes_out_with_the_result_as_it_was_last() {
        CaseNumber number = decidedByAnswers();

        texts.keep(number, "En første tanke.", SECRETARY);
        assertThat(texts.keep(number, "  Pladserne nedlægges til sommer.\r\nTak for svarene. ", SECRETARY))
                .isEqualTo(new AnnouncementReceipt.Done("Teksten er gemt og sendes sammen med resultatet."));
        time.timePassesTo("2026-12-11T10:00");

        assertThat(mailToAarhus(number))
                .contains("Sekretariatet skriver:\nPladserne nedlægges til sommer.\nTak for svarene.\n")
                .doesNotContain("En første tanke");
    }

    @Test
    void a_text_that_is_taken_away_is_not_sent() {
        CaseNumber number = decidedByAnswers();
        texts.keep(number, "En første tanke.", SECRETARY);

        assertThat(texts.keep(number, "  ", SECRETARY)).isEqualTo(new AnnouncementReceipt.Done("Teksten er fjernet."));
        time.timePassesTo("2026-12-11T10:00");

        assertThat(mailToAarhus(number)).doesNotContain("Sekretariatet skriver");
    }

    @Test
    void a_text_has_at_most_two_thousand_characters() {
        CaseNumber number = decidedByAnswers();

        assertThat(texts.keep(number, "ø".repeat(2_001), SECRETARY)).isInstanceOf(AnnouncementReceipt.Refused.class);
        assertThat(announcements.find(number).orElseThrow().addedText()).isEmpty();
        assertThat(texts.keep(number, "ø".repeat(2_000), SECRETARY)).isInstanceOf(AnnouncementReceipt.Done.class);
    }

    @Test
    void a_text_with_something_like_a_cpr_number_is_not_kept() {
        CaseNumber number = decidedByAnswers();

        assertThat(texts.keep(number, "Det gælder 010190-1234.", SECRETARY))
                .isEqualTo(new AnnouncementReceipt.Refused(
                        "Teksten indeholder noget, der ligner et CPR-nummer. Den er ikke gemt. Fjern nummeret."));
        assertThat(announcements.find(number).orElseThrow().addedText()).isEmpty();
    }

    @Test
    void a_text_that_comes_after_sending_is_told_so_and_not_kept() {
        CaseNumber number = decidedByAnswers();
        time.timePassesTo("2026-12-11T10:00");

        assertThat(texts.keep(number, "For sent.", SECRETARY)).isInstanceOf(AnnouncementReceipt.AlreadySent.class);
        assertThat(announcements.find(number).orElseThrow().addedText()).isEmpty();
    }

    @Test
    void the_secretariat_may_send_within_office_hours_and_only_once() {
        CaseNumber number = decidedByAnswers();

        assertThat(announcements.sendNow(number, SECRETARY)).isInstanceOf(AnnouncementReceipt.Done.class);
        int sent = stage.mailed(number, "decision").size();
        assertThat(announcements.sendNow(number, SECRETARY)).isInstanceOf(AnnouncementReceipt.AlreadySent.class);
        time.timePassesTo("2026-12-14T12:00");

        assertThat(stage.mailed(number, "decision")).hasSize(sent).containsAll(stage.membersAddresses());
    }

    @Test
    void outside_office_hours_the_secretariat_is_told_when_it_leaves() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-29T00:00");

        assertThat(announcements.sendNow(number, SECRETARY)).isEqualTo(new AnnouncementReceipt.Refused(
                "Resultater sendes på arbejdsdage mellem kl. 8 og 16."
                        + " Dette sendes af sig selv 29. december 2026 kl. 08.00."));
        assertThat(stage.mailed(number, "decision")).isEmpty();
    }

    @Test
    void two_nodes_that_send_at_once_send_once() throws Exception {
        CaseNumber number = decidedByAnswers();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sendings = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(node -> nodes.submit(() -> {
                        together.await();
                        announcements.sendDue(announcements.find(number).orElseThrow());
                        return null;
                    }))
                    .toList();
            together.countDown();
            for (Future<?> sending : sendings) {
                sending.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(stage.mailed(number, "decision")).isNotEmpty().doesNotHaveDuplicates();
    }
}
