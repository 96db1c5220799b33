package dk.rammeaftale.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.meeting.application.ForumPeople;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The registers of meetings, forums and their members as files. */
@ServiceTest
class MeetingFilesTest {

    private static final String OLD = "id;forum;dato;frist\n";
    private static final String FULL = "id;forum;dato;frist;titel;sted;lokale;fra;til;virtuelt\n";

    @Autowired
    private PlanStage stage;
    @Autowired
    private CsvDesk desk;
    @Autowired
    private ForumPeople people;
    @Autowired
    private MovedItems moved;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        moved.heard();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private Verdict<Loaded> load(String name, String file) {
        return desk.load(name, file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private Loaded loaded(String name, String file) {
        return load(name, file).orElseThrow(IllegalStateException::new);
    }

    private List<String> faults(String name, String file) {
        return ((Verdict.Refused<Loaded>) load(name, file)).problems().stream().map(Problem::sentence).toList();
    }

    @Test
    void an_old_file_plans_meetings_as_the_forum_usually_has_them_and_tells_nobody() {
        assertThat(loaded("moeder", OLD + "dassos-2029-03-02;DASSOS;2029-03-02;2029-02-02\nkd-2029;KD-net;2029-04-10;2029-04-01\n"))
                .isEqualTo(new Loaded(2, 2, 0));

        Meeting meeting = stage.meeting("kd-2029");
        assertThat(meeting.state()).isEqualTo(MeetingState.PLANNED);
        assertThat(meeting).extracting(Meeting::forum, Meeting::place, one -> one.startsAt().toString(), one -> one.endsAt().toString())
                .containsExactly("KD-NET", "Viborg Rådhus", "09:00", "11:00");
        assertThat(stage.recipients("meeting-plan")).isEmpty();
        assertThat(stage.recipients("meeting-added")).isEmpty();
    }

    @Test
    void a_file_says_more_if_it_wants_to_and_empty_cells_change_nothing() {
        loaded("moeder", FULL + "ekstra;DASSOS;2029-04-06;2029-04-01;Ekstraordinært møde;;;10:00;11.30;ja\n");
        assertThat(stage.meeting("ekstra")).extracting(
                        Meeting::title, Meeting::place, Meeting::virtual, one -> one.startsAt().toString(), one -> one.endsAt().toString())
                .containsExactly("Ekstraordinært møde", "", true, "10:00", "11:30");

        assertThat(loaded("moeder", FULL + "ekstra;DASSOS;2029-04-06;2029-04-01;;;;;;\n").changed()).isZero();
        assertThat(loaded("moeder", OLD + "ekstra;DASSOS;2029-04-06;2029-04-01\n").changed()).isZero();
        assertThat(stage.recipients("meeting-moved")).isEmpty();
    }

    @Test
    void a_meeting_that_stands_otherwise_in_a_file_has_moved_and_everyone_is_told() {
        stage.caseHandsIn("2026-001");
        moved.heard();

        assertThat(loaded("moeder", OLD + "dassos-2027-03-05;DASSOS;2027-03-12;2027-02-12\n").changed()).isEqualTo(1);

        assertThat(moved.heard()).containsExactly("Sag 2026-001 -> dassos-2027-03-05: Mødeplanen er rettet.");
        assertThat(stage.recipients("meeting-moved")).hasSize(21);
    }

    @Test
    void items_that_wait_come_on_a_meeting_from_a_file() {
        stage.timeIs("2028-10-07T09:00");
        stage.caseHandsIn("2028-004");

        loaded("moeder", OLD + "dassos-2029-03-02;DASSOS;2029-03-02;2029-02-02\n");

        assertThat(moved.heard()).containsExactly("Sag 2028-004 -> dassos-2029-03-02: Mødet er nu planlagt.");
    }

    @Test
    void every_fault_of_a_meeting_is_named() {
        assertThat(faults("moeder", FULL
                        + "a;Ukendt;2029-03-02;2029-02-02;;;;;;\n"
                        + "b;DASSOS;2027-03-05;2027-02-05;;;;;;\n"
                        + "c;DASSOS;2029-06-08;2029-05-11;;;;tidligt;10:00;\n"
                        + "d;DASSOS;2029-09-14;2029-08-17;;;;14:00;13:00;måske\n"
                        + "plan;DASSOS;2029-11-02;2029-10-05;;;;;;\n"))
                .containsExactly(
                        "Linje 2, kolonne «forum»: «Ukendt» findes ikke blandt fora.",
                        "Linje 3, kolonne «dato»: forummet har allerede et møde den dag: dassos-2027-03-05.",
                        "Linje 4, kolonne «fra»: «tidligt» er ikke et klokkeslæt som 12:00.",
                        "Linje 4, kolonne «til»: mødet slutter, før det er begyndt.",
                        "Linje 5, kolonne «virtuelt»: «måske» skal være et af ordene ja, nej.",
                        "Linje 5, kolonne «til»: mødet slutter, før det er begyndt.",
                        "Linje 6, kolonne «id»: «plan» kan ikke være et mødes id.");
        assertThat(stage.isPlanned("d")).isFalse();
    }

    @Test
    void what_is_to_come_moves_neither_to_the_past_nor_beyond_the_forums_end_and_what_was_may_be_entered() {
        assertThat(faults("moeder", OLD + "dassos-2027-03-05;DASSOS;2026-11-20;2026-11-01\n"
                        + "gruppe;KAPACITETSGRUPPEN;2028-01-03;2027-12-20\n"))
                .containsExactly(
                        "Linje 2, kolonne «dato»: mødet kan ikke flyttes til en dag, der er gået.",
                        "Linje 3, kolonne «dato»: forummet slutter 31. december 2027 og kan ikke holde møde derefter.");
        assertThat(loaded("moeder", OLD + "dassos-2022-05-05;DASSOS;2022-05-05;2022-04-07\n").added()).isEqualTo(1);
    }

    @Test
    void forums_come_from_a_file() {
        String file = "id;navn;mailliste;sted;fristdage;fra;minutter;kvartalsvis;pladser;formand;kommissorium;sidste dag\n"
                + "NY-GRUPPE;Ny gruppe;;Skive;7;9:30;90;ja;nej;;Ser på takster.;2027-12-31\n"
                + "DASSOS;DASSOS;DASSOS;Viborg Rådhus;28;12:00;105;ja;ja;791;;\n";

        assertThat(loaded("fora", file)).isEqualTo(new Loaded(2, 1, 1));
        assertThat(loaded("fora", file)).isEqualTo(new Loaded(2, 0, 0));
        assertThat(people.forum("DASSOS").chair()).contains(new AuthorityCode("791"));
        assertThat(people.forum("NY-GRUPPE").termsOfReference()).isEqualTo("Ser på takster.");
    }

    @Test
    void every_fault_of_a_forum_is_named() {
        assertThat(faults("fora", "id;navn;mailliste;sted;fristdage;fra;minutter;kvartalsvis;pladser;formand;sidste dag\n"
                        + "ny;Ny;;;-1;9;0;måske;nej;;\n"
                        + "NY;Ny;;;28;22:00;120;nej;nej;791;2027-12-31\n"
                        + "NY-2;Ny 2;;;28;12:00;120;nej;ja;630;\n"))
                .contains(
                        "Linje 2, kolonne «id»: «ny» skal bestå af A-Z, tal og bindestreg.",
                        "Linje 2, kolonne «fristdage»: «-1» skal være et helt tal fra 0 til 365.",
                        "Linje 2, kolonne «fra»: «9» er ikke et klokkeslæt som 12:00.",
                        "Linje 3, kolonne «navn»: «Ny» står også på linje 2.",
                        "Linje 3, kolonne «kommissorium»: en gruppe, der slutter, har et kommissorium.",
                        "Linje 3, kolonne «minutter»: mødet ville slutte efter midnat.",
                        "Linje 4, kolonne «formand»: «630» har ingen plads i DASSOS.");
    }

    @Test
    void the_members_of_a_forum_come_from_a_file_and_those_of_dassos_do_not() {
        String file = "forum;navn;mail;myndighed;formand\nKD-net;Kommunaldirektør;kd@odder.example;727;ja\n";

        assertThat(loaded("forummedlemmer", file)).isEqualTo(new Loaded(1, 1, 0));
        assertThat(loaded("forummedlemmer", file)).isEqualTo(new Loaded(1, 0, 0));
        assertThat(people.members(people.forum("KD-NET"), LocalDate.parse("2027-01-01"))).hasSize(1);
        assertThat(people.members(people.forum("TAKSTGRUPPEN"), LocalDate.parse("2027-01-01"))).hasSize(5);
        assertThat(faults("forummedlemmer", "forum;navn;mail;myndighed;formand\n"
                        + "DASSOS;A;a@a.example;;\n"
                        + "KD-net;A;a@a.example;;ja\n"
                        + "KD-net;B;A@a.example;999;ja\n"
                        + "KD-net;B;b;;\n"))
                .containsExactly(
                        "Linje 2, kolonne «forum»: medlemmerne af DASSOS er pladserne i DASSOS.",
                        "Linje 4, kolonne «myndighed»: «999» findes ikke blandt myndighederne.",
                        "Linje 5, kolonne «mail»: «b» er ikke en mailadresse.");
        assertThat(faults("forummedlemmer", "forum;navn;mail;formand\nKD-net;A;a@a.example;ja\nKD-net;B;A@a.example;ja\n"))
                .containsExactly(
                        "Linje 3, kolonne «mail»: «KD-net: a@a.example» står også på linje 2.",
                        "Linje 3, kolonne «formand»: «KD-net» står også på linje 2.");
    }
}
