package dk.rammeaftale.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The files of the members on the seats and of their deputies. */
@ServiceTest
@Transactional
class SeatFilesTest {

    private static final String PEOPLE = "brugernavn;navn;mail;myndighed;rolle;aktiv\n";
    private static final String SEATS = "myndighed;brugernavn;fra;til\n";
    private static final String DEPUTIES = "myndighed;brugernavn;fra;til\n";
    private static final AuthorityCode VIBORG = new AuthorityCode("791");

    @Autowired
    private CsvDesk desk;

    @Autowired
    private Directory directory;

    @Autowired
    private ServiceTime time;

    @Autowired
    private CleanSlate slate;

    @BeforeEach
    void viborg_has_another_member() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        load("personer", PEOPLE + "viborg-ny;Ny direktør, Viborg Kommune;ny@viborg.example;791;medlem;ja\n");
    }

    @Test
    void an_old_file_without_days_puts_somebody_on_the_seat_today_and_keeps_who_was_there_before() {
        assertThat(load("dassos", "myndighed;brugernavn\n791;viborg-ny\n")).isEqualTo(new Loaded(1, 0, 1));

        assertThat(inCharge("2026-11-22")).isEqualTo("viborg-direktoer");
        assertThat(inCharge("2026-11-23")).isEqualTo("viborg-ny");
        assertThat(export("dassos")).contains("791;viborg-direktoer;;2026-11-22", "791;viborg-ny;2026-11-23;");
        assertThat(load("dassos", "myndighed;brugernavn\n791;viborg-ny\n")).isEqualTo(new Loaded(1, 0, 0));
    }

    @Test
    void a_line_with_a_first_day_lets_somebody_follow_on_that_day() {
        load("dassos", SEATS + "791;viborg-ny;2027-03-01;\n");

        assertThat(inCharge("2027-02-28")).isEqualTo("viborg-direktoer");
        assertThat(inCharge("2027-03-01")).isEqualTo("viborg-ny");
        assertThat(directory.seats()).filteredOn(seat -> seat.authority().code().equals(VIBORG))
                .extracting(seat -> seat.holder().username())
                .containsExactly("viborg-direktoer");
    }

    @Test
    void seats_with_a_past_come_back_from_their_own_export_unchanged_also_when_somebody_has_left() {
        load("dassos", SEATS + "791;viborg-ny;2026-11-01;\n");
        load("personer", PEOPLE
                + "viborg-direktoer;Socialdirektør, Viborg Kommune;direktoer@viborg.example;791;medlem;nej\n");
        String file = export("dassos");

        assertThat(load("dassos", file)).isEqualTo(new Loaded(21, 0, 0));
        assertThat(export("dassos")).isEqualTo(file);
    }

    @Test
    void a_seat_is_neither_left_empty_nor_taken_by_two() {
        assertThat(faults("dassos", SEATS
                        + "791;viborg-direktoer;;2027-02-27\n"
                        + "791;viborg-ny;2027-03-01;\n"
                        + "779;skive-direktoer;;2027-02-27\n"
                        + "751;aarhus-direktoer;;2027-03-05\n"
                        + "751;aarhus-direktoer;2027-03-01;\n"))
                .containsExactly(
                        "Linje 2, kolonne «til»: pladsen ville stå tom fra 28. februar 2027; skriv, hvem der sidder på"
                                + " den fra da af.",
                        "Linje 4, kolonne «til»: pladsen ville stå tom fra 28. februar 2027; skriv, hvem der sidder på"
                                + " den fra da af.",
                        "Linje 5, kolonne «til»: næste periode på pladsen begynder allerede 1. marts 2027.");
    }

    @Test
    void two_lines_cannot_begin_on_the_same_day_and_a_day_is_a_date() {
        assertThat(faults("dassos", SEATS
                        + "791;viborg-ny;2027-03-01;\n791;viborg-direktoer;2027-03-01;\n791;viborg-ny;snart;\n"))
                .containsExactly(
                        "Linje 3, kolonne «myndighed»: «791, 2027-03-01» står også på linje 2.",
                        "Linje 4, kolonne «fra»: «snart» skal være en dato som 2027-03-01.");
    }

    @Test
    void who_will_sit_on_a_seat_cannot_leave() {
        load("dassos", SEATS + "791;viborg-ny;2027-03-01;\n");

        assertThat(faults("personer", PEOPLE
                        + "viborg-ny;Ny direktør, Viborg Kommune;ny@viborg.example;791;medlem;nej\n"))
                .containsExactly("Linje 2, kolonne «brugernavn»: personen sidder på pladsen i DASSOS for Viborg"
                        + " Kommune; sæt først en anden på pladsen.");
    }

    @Test
    void deputies_are_added_once_and_are_in_charge_on_their_days() {
        String file = DEPUTIES + "791;viborg;2026-11-20;2026-11-30\n";

        assertThat(load("stedfortraedere", file)).isEqualTo(new Loaded(1, 1, 0));
        assertThat(load("stedfortraedere", file)).isEqualTo(new Loaded(1, 0, 0));
        assertThat(inCharge("2026-11-23")).isEqualTo("viborg");
        assertThat(export("stedfortraedere")).contains("791;viborg;2026-11-20;2026-11-30");
    }

    @Test
    void a_deputy_who_leaves_is_in_charge_no_more() {
        load("stedfortraedere", DEPUTIES + "791;viborg;2026-11-20;2026-11-30\n");
        load("personer", PEOPLE + "viborg;Sagsbehandler, Viborg Kommune;s@viborg.example;791;sagsbehandler;nej\n");

        assertThat(inCharge("2026-11-23")).isEqualTo("viborg-direktoer");
    }

    @Test
    void deputies_that_cannot_be_are_refused_with_every_fault() {
        assertThat(faults("stedfortraedere", DEPUTIES
                        + "791;viborg;2027-03-10;2027-03-01\n"
                        + "791;viborg-direktoer;2027-03-01;2027-03-10\n"
                        + "791;skive-direktoer;2027-03-01;2027-03-10\n"
                        + "791;sekretariat;2027-03-01;2027-03-10\n"
                        + "791;viborg;2027-03-01;2028-03-01\n"
                        + "630;viborg;2027-03-01;2027-03-02\n"
                        + "791;ingen;2027-03-01;snart\n"
                        + "791;viborg;2027-05-01;2027-05-10\n"
                        + "791;viborg-ny;2027-05-10;2027-05-20\n"))
                .containsExactly(
                        "Linje 2, kolonne «til»: den sidste dag ligger før den første dag. Vælg en senere sidste dag.",
                        "Linje 3, kolonne «brugernavn»: personen sidder selv på pladsen i den periode. Vælg en anden.",
                        "Linje 4, kolonne «brugernavn»: personen sidder på pladsen for Skive Kommune og kan ikke svare"
                                + " for to pladser. Vælg en anden.",
                        "Linje 5, kolonne «brugernavn»: personen er ikke et aktivt medlem eller en aktiv"
                                + " sagsbehandler. Vælg en anden.",
                        "Linje 6, kolonne «til»: perioden er længere end et år. Vælg en tidligere sidste dag.",
                        "Linje 7, kolonne «myndighed»: Vejle Kommune ligger uden for regionen og har ingen plads i"
                                + " DASSOS.",
                        "Linje 8, kolonne «brugernavn»: «ingen» findes ikke blandt personerne.",
                        "Linje 8, kolonne «til»: «snart» skal være en dato som 2027-03-01.",
                        "Linje 10, kolonne «fra»: pladsen har allerede en stedfortræder fra 1. maj 2027 til og med"
                                + " 10. maj 2027. Vælg andre dage, eller tilbagekald den først.");
    }

    @Test
    void the_sample_has_a_deputy_in_the_past_and_none_today() {
        assertThat(export("stedfortraedere")).contains("791;viborg;2025-07-07;2025-07-25");
        assertThat(directory.inCharge(directory.today())).hasSize(20).noneMatch(InCharge::isDeputy);
    }

    private String inCharge(String day) {
        return directory.inCharge(VIBORG, LocalDate.parse(day)).person().username();
    }

    private String export(String name) {
        return new String(desk.export(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    private Loaded load(String name, String file) {
        return desk.load(name, file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .orElseThrow(IllegalStateException::new);
    }

    private List<String> faults(String name, String file) {
        Verdict<Loaded> verdict = desk.load(name, file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return ((Verdict.Refused<Loaded>) verdict).problems().stream().map(Problem::sentence).toList();
    }
}
