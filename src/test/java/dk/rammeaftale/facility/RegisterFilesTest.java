package dk.rammeaftale.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.facility.model.NewFacility;
import dk.rammeaftale.facility.model.PlannedChange;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The registers' own demands on their files; what holds for every file is in {@code CsvFilesTest}. */
@ServiceTest
@Transactional
class RegisterFilesTest {

    private static final String AUTHORITIES = "kode;navn;art;kontakt\n";
    private static final String PEOPLE = "brugernavn;navn;mail;myndighed;rolle;aktiv\n";
    private static final String SEATS = "myndighed;brugernavn\n";
    private static final String LISTS = "liste;mail\n";
    private static final String FACILITIES =
            "id;navn;driftsherre;beliggenhed;lovgrundlag;målgruppe;pladser;pladser fra\n";
    private static final String USE = "tilbud;myndighed;pladser\n";
    private static final String MEETINGS = "id;forum;dato;frist\n";

    private static final FacilityId FACILITY = new FacilityId("F-791-99");
    private static final AuthorityCode VIBORG = new AuthorityCode("791");

    @Autowired
    private CsvDesk desk;

    @Autowired
    private Facilities facilities;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void every_register_comes_back_from_its_own_export_unchanged() {
        for (CsvForm form : desk.forms()) {
            byte[] file = desk.export(form.name()).orElseThrow();
            Loaded loaded = desk.load(form.name(), file).orElseThrow().orElseThrow(IllegalStateException::new);

            // The sample has no cases of earlier years.
            assertThat(loaded.lines() > 0).as(form.name()).isEqualTo(!form.name().equals("sager"));
            assertThat(loaded.added() + loaded.changed()).as(form.name()).isZero();
            assertThat(desk.export(form.name()).orElseThrow()).as(form.name()).isEqualTo(file);
        }
    }

    @Test
    void a_file_loaded_twice_changes_nothing_the_second_time() {
        String file = FACILITIES + "F-791-99;Botilbuddet Ny;791;740;SEL §107;Voksne;12;2025-01-01\n";

        assertThat(load("tilbud", file)).isEqualTo(new Loaded(1, 1, 0));
        assertThat(load("tilbud", file)).isEqualTo(new Loaded(1, 0, 0));
        assertThat(facilities.ledger(FACILITY)).hasSize(1);
    }

    @Test
    void a_corrected_number_becomes_an_entry_in_the_ledger() {
        load("tilbud", FACILITIES + "F-791-99;Botilbuddet Ny;791;740;SEL §107;Voksne;12;2025-01-01\n");
        load("tilbud", FACILITIES + "F-791-99;Botilbuddet Ny;791;740;SEL §107;Voksne;15;2026-02-01\n");

        assertThat(facilities.ledger(FACILITY))
                .extracting(LedgerEntry::difference, LedgerEntry::reason, LedgerEntry::state)
                .containsExactly(
                        tuple(
                                12, "Første antal ved indlæsning", LedgerEntry.State.EFFECTIVE),
                        tuple(3, "Rettet ved indlæsning", LedgerEntry.State.EFFECTIVE));
        assertThat(facilities.placesOn(FACILITY, LocalDate.parse("2026-01-31"))).isEqualTo(12);
        assertThat(facilities.placesOn(FACILITY, LocalDate.parse("2026-02-01"))).isEqualTo(15);
    }

    @Test
    void a_correction_leaves_what_cases_have_decided_for_later() {
        load("tilbud", FACILITIES + "F-791-99;Botilbuddet Ny;791;740;SEL §107;Voksne;12;2025-01-01\n");
        facilities.plan(new PlannedChange(FACILITY, LocalDate.parse("2199-01-01"), 8, false, "2026-001", "Flere"));
        load("tilbud", FACILITIES + "F-791-99;Botilbuddet Ny;791;740;SEL §107;Voksne;10;2025-01-01\n");

        assertThat(facilities.placesOn(FACILITY, LocalDate.parse("2198-12-31"))).isEqualTo(10);
        assertThat(facilities.placesOn(FACILITY, LocalDate.parse("2199-01-01"))).isEqualTo(18);
    }

    @Test
    void an_established_facility_and_a_closed_one_survive_the_round_trip() {
        FacilityId established = facilities.establish(
                new NewFacility("Botilbuddet Ny", new AuthorityCode("1082"), "SEL §108", "Voksne"));
        load("tilbud", FACILITIES + "F-791-99;Botilbuddet Gammel;791;740;SEL §107;Voksne;12;2025-01-01\n");
        close(FACILITY);

        byte[] file = desk.export("tilbud").orElseThrow();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(established + ";Botilbuddet Ny;1082;1082;SEL §108;Voksne;0;")
                .contains("Voksne;0;2025-06-01");
        assertThat(desk.load("tilbud", file).orElseThrow().orElseThrow(IllegalStateException::new).changed()).isZero();
    }

    @Test
    void the_places_of_a_closed_facility_cannot_be_corrected() {
        load("tilbud", FACILITIES + "F-791-99;Botilbuddet Gammel;791;740;SEL §107;Voksne;12;2025-01-01\n");
        close(FACILITY);

        assertThat(faults("tilbud", FACILITIES + "F-791-99;Botilbuddet Gammel;791;740;SEL §107;Voksne;3;2025-07-01\n"))
                .containsExactly("Linje 2, kolonne «pladser»: tilbuddet er lukket pr. 1. juni 2025, så antallet kan"
                        + " ikke rettes.");
    }

    @Test
    void facilities_with_unknown_codes_wrong_numbers_and_coming_dates_are_refused_with_every_fault() {
        assertThat(faults("tilbud", FACILITIES
                        + "F-791-99;Ny;999;791;SEL §107;Voksne;12;2025-01-01\n"
                        + "F-630-01;Ny;630;630;SEL §107;Voksne;12;2025-01-01\n"
                        + "F-791-98;Ny;791;1082;SEL §107;Voksne;tolv;2025-01-01\n"
                        + "f 1;;791;791;;;12;2199-01-01\n"
                        + "F-791-99;Ny;791;791;SEL §107;Voksne;12;2025-01-01\n"))
                .containsExactly(
                        "Linje 2, kolonne «driftsherre»: «999» findes ikke blandt myndighederne.",
                        "Linje 3, kolonne «driftsherre»: Vejle Kommune ligger uden for regionen.",
                        "Linje 4, kolonne «pladser»: «tolv» skal være et helt tal fra 0 til 9999.",
                        "Linje 4, kolonne «beliggenhed»: Region Midtjylland er ikke en kommune i regionen.",
                        "Linje 5, kolonne «id»: «f 1» skal bestå af A-Z, tal og bindestreg.",
                        "Linje 5, kolonne «navn»: feltet er tomt, men skal udfyldes.",
                        "Linje 5, kolonne «lovgrundlag»: feltet er tomt, men skal udfyldes.",
                        "Linje 5, kolonne «målgruppe»: feltet er tomt, men skal udfyldes.",
                        "Linje 5, kolonne «pladser fra»: datoen ligger efter i dag; det, der skal ske senere,"
                                + " besluttes i en sag.",
                        "Linje 6, kolonne «id»: «F-791-99» står også på linje 2.");
        assertThat(facilities.find(FACILITY)).isEmpty();
    }

    @Test
    void usage_is_replaced_for_the_facilities_in_the_file_and_stays_for_the_others() {
        FacilityId other = new FacilityId("F-791-02");
        Map<AuthorityCode, Integer> before = facilities.find(other).orElseThrow().users();

        load("brug", USE + "F-791-01;791;20\nF-791-01;630;2\nF-791-01;740;0\n");

        assertThat(facilities.find(new FacilityId("F-791-01")).orElseThrow().users())
                .isEqualTo(Map.of(VIBORG, 20, new AuthorityCode("630"), 2));
        assertThat(facilities.find(other).orElseThrow().users()).isEqualTo(before);
    }

    @Test
    void usage_by_the_operator_alone_ends_the_coverage() {
        load("brug", USE + "F-791-01;791;20\n");

        assertThat(facilities.find(new FacilityId("F-791-01")).orElseThrow().covered()).isFalse();
    }

    @Test
    void usage_at_unknown_places_by_unknown_authorities_or_twice_is_refused() {
        assertThat(faults("brug", USE + "F-000-01;791;2\nF-791-01;999;2\nF-791-01;791;-2\nF-791-01;791;3\n"))
                .containsExactly(
                        "Linje 2, kolonne «tilbud»: «F-000-01» findes ikke blandt tilbuddene.",
                        "Linje 3, kolonne «myndighed»: «999» findes ikke blandt myndighederne.",
                        "Linje 4, kolonne «pladser»: «-2» skal være et helt tal fra 0 til 9999.",
                        "Linje 5, kolonne «myndighed»: «F-791-01, 791» står også på linje 4.");
    }

    @Test
    void authorities_need_a_code_a_kind_and_an_address() {
        assertThat(faults("myndigheder", AUTHORITIES
                        + "79;Viborg Kommune;kommune;social@viborg.example\n"
                        + "791;Viborg Kommune;by;social@viborg\n"
                        + "791;Viborg Kommune;uden for regionen;social@viborg.example\n"))
                .containsExactly(
                        "Linje 2, kolonne «kode»: «79» er ikke en myndighedskode på tre eller fire cifre.",
                        "Linje 3, kolonne «art»: «by» skal være et af ordene kommune, region, uden for regionen.",
                        "Linje 3, kolonne «kontakt»: «social@viborg» er ikke en mailadresse.",
                        "Linje 4, kolonne «kode»: «791» står også på linje 3.",
                        "Linje 4, kolonne «art»: myndigheden har plads i DASSOS eller personer med adgang og kan ikke"
                                + " ligge uden for regionen.");
    }

    @Test
    void people_need_an_authority_that_fits_their_role() {
        assertThat(faults("personer", PEOPLE
                        + "ny;Ny;ny@viborg.example;;medlem;ja\n"
                        + "ny2;Ny;ny@viborg.example;791;sekretariat;ja\n"
                        + "ny3;Ny;ny@vejle.example;630;sagsbehandler;ja\n"
                        + "Ny 4;Ny;ny;999;chef;måske\n"))
                .containsExactly(
                        "Linje 2, kolonne «myndighed»: feltet er tomt, men et medlem og en sagsbehandler hører til en"
                                + " myndighed.",
                        "Linje 3, kolonne «myndighed»: feltet skal være tomt: sekretariatet og administratorer hører"
                                + " ikke til en myndighed.",
                        "Linje 4, kolonne «myndighed»: Vejle Kommune ligger uden for regionen og har ingen adgang.",
                        "Linje 5, kolonne «brugernavn»: «Ny 4» skal bestå af a-z, tal og bindestreg.",
                        "Linje 5, kolonne «mail»: «ny» er ikke en mailadresse.",
                        "Linje 5, kolonne «myndighed»: «999» findes ikke blandt myndighederne.",
                        "Linje 5, kolonne «rolle»: «chef» skal være et af ordene medlem, sagsbehandler, sekretariat,"
                                + " administrator.",
                        "Linje 5, kolonne «aktiv»: «måske» skal være et af ordene ja, nej.");
    }

    @Test
    void who_sits_on_a_seat_cannot_leave_before_another_has_taken_it() {
        String leaves = PEOPLE + "viborg-direktoer;Socialdirektør, Viborg Kommune;a@viborg.example;791;medlem;nej\n";
        assertThat(faults("personer", leaves))
                .containsExactly("Linje 2, kolonne «brugernavn»: personen sidder på pladsen i DASSOS for Viborg"
                        + " Kommune; sæt først en anden på pladsen.");

        load("personer", PEOPLE + "viborg-ny;Ny direktør, Viborg Kommune;b@viborg.example;791;medlem;ja\n");
        load("dassos", SEATS + "791;viborg-ny\n");
        load("personer", leaves);

        assertThat(directory.seats()).hasSize(20).anyMatch(seat -> seat.holder().username().equals("viborg-ny"));
        assertThat(directory.person("viborg-direktoer")).isEmpty();
        assertThat(directory.describe("viborg-direktoer")).isEqualTo("Socialdirektør, Viborg Kommune");
    }

    @Test
    void the_file_makes_no_administrator_and_takes_the_last_one_away_from_nobody() {
        assertThat(faults("personer", PEOPLE
                        + "sekretariat;Leder;a@sekretariat.example;;administrator;ja\n"
                        + "admin;Leder;a@sekretariat.example;;sekretariat;ja\n"))
                .containsExactly(
                        "Linje 2, kolonne «rolle»: en administrator oprettes i Camunda Admin, ikke ved indlæsning.",
                        "Linje 3, kolonne «brugernavn»: personen er den sidste administrator.");
    }

    @Test
    void a_seat_is_for_a_member_of_the_same_authority_of_the_region() {
        assertThat(faults("dassos", SEATS
                        + "791;viborg\n751;viborg-direktoer\n630;viborg-direktoer\n791;ingen\n"))
                .containsExactly(
                        "Linje 2, kolonne «brugernavn»: «viborg» er ikke medlem.",
                        "Linje 3, kolonne «brugernavn»: «viborg-direktoer» hører ikke til Aarhus Kommune.",
                        "Linje 4, kolonne «myndighed»: Vejle Kommune ligger uden for regionen og har ingen plads i"
                                + " DASSOS.",
                        "Linje 5, kolonne «brugernavn»: «ingen» findes ikke blandt de aktive personer.",
                        "Linje 5, kolonne «myndighed»: «791» står også på linje 2.");
    }

    @Test
    void a_mailing_list_in_the_file_is_replaced_whole() {
        assertThat(load("maillister", LISTS + "Test;a@x.example\nTest;b@x.example\n")).isEqualTo(new Loaded(2, 2, 0));
        assertThat(load("maillister", LISTS + "Test;b@x.example\n")).isEqualTo(new Loaded(1, 0, 1));

        assertThat(directory.mailingList("Test")).containsExactly(new EmailAddress("b@x.example"));
        assertThat(directory.mailingList("DASSOS")).hasSize(21);
        assertThat(faults("maillister", LISTS + "Test;b@x.example\nTest;b@x.example\n")).hasSize(1);
    }

    @Test
    void a_meeting_whose_deadline_comes_after_it_is_refused() {
        assertThat(faults("moeder", MEETINGS
                        + "dassos-2029-03-02;DASSOS;2029-03-02;2029-03-03\nDASSOS 1;DASSOS;i morgen;2029-03-03\n"))
                .containsExactly(
                        "Linje 2, kolonne «frist»: fristen for indmelding ligger efter mødet.",
                        "Linje 3, kolonne «id»: «DASSOS 1» skal bestå af a-z, tal og bindestreg.",
                        "Linje 3, kolonne «dato»: «i morgen» skal være en dato som 2027-03-01.");
    }

    private void close(FacilityId facility) {
        facilities.plan(new PlannedChange(facility, LocalDate.parse("2025-06-01"), 0, true, "2025-001", "Lukker"));
        jdbc.sql("update ledger_entry set state = 'EFFECTIVE' where facility = ? and state = 'PLANNED'")
                .param(facility.value())
                .update();
    }

    private Loaded load(String name, String file) {
        return desk.load(name, file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .orElseThrow(IllegalStateException::new);
    }

    /** The desk marks the transaction for rollback when it refuses; the tests roll back anyway. */
    private List<String> faults(String name, String file) {
        Verdict<Loaded> verdict = desk.load(name, file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return ((Verdict.Refused<Loaded>) verdict).problems().stream().map(Problem::sentence).toList();
    }
}
