package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.JUNE;
import static dk.rammeaftale.meeting.MinutesStage.MARCH;
import static dk.rammeaftale.meeting.MinutesStage.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.Apologies;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.FollowUps.EnteredAppointment;
import dk.rammeaftale.meeting.application.FollowUps.EnteredPoint;
import dk.rammeaftale.meeting.application.MeetingRegister;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.application.ParticipantRegister.Seen;
import dk.rammeaftale.meeting.application.Participants;
import dk.rammeaftale.meeting.application.Participants.EnteredAttendance;
import dk.rammeaftale.meeting.application.SavedMinutes;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused around minutes: in the wrong state, about another meeting, too long or missing. */
@ServiceTest
class MinutesRefusalsTest {

    private static final String LONG = "x".repeat(201);
    private static final String VERY_LONG = "x".repeat(4_001);
    private static final EnteredPoint POINT = new EnteredPoint("Undersøge prisen", "Takstgruppen", "", "2027-05-03");
    private static final EnteredAppointment APPOINTMENT = new EnteredAppointment("Dialogforum", "Direktøren", "", "", "", "");

    @Autowired
    private MinutesStage stage;
    @Autowired
    private MeetingRegister meetings;
    @Autowired
    private Minutes minutes;
    @Autowired
    private MinutesBook book;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private Participants participants;
    @Autowired
    private Apologies apologies;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void the_meeting_is_held() {
        stage.isHeld();
    }

    private static List<String> sentences(Verdict<?> verdict) {
        return ((Verdict.Refused<?>) verdict).problems().stream().map(Problem::sentence).toList();
    }

    private void isRefused(Verdict<?> verdict, String sentence) {
        assertThat(sentences(verdict)).singleElement().asString().contains(sentence);
    }

    private String refusalOfAText() {
        SavedMinutes saved = book.save(MARCH, stage.item(1).id(), MinutesStage.entered(stage.item(1), "Tekst", Outcome.APPROVED));
        return ((SavedMinutes.Refused) saved).problems().get(0).sentence();
    }

    private void chairApproves() {
        minutes.decide(MARCH, Optional.of(true), Optional.empty(), new Viewer(CHAIR, Set.of()));
    }

    @Test
    void minutes_are_written_in_their_time_alone() {
        meetings.store(meetings.find(MARCH).orElseThrow().in(MeetingState.CANCELLED));
        assertThat(refusalOfAText()).contains("Mødet er aflyst.");
        meetings.store(meetings.find(MARCH).orElseThrow().in(MeetingState.CALLED));
        assertThat(refusalOfAText()).contains("Dagsordenen er ikke sendt.");

        stage.isWithTheChair();
        chairApproves();
        assertThat(refusalOfAText()).contains("Formanden har godkendt referatet, og det udsendes nu.");
        isRefused(followUps.addPoint(MARCH, stage.item(1).id(), POINT), "Formanden har godkendt referatet");
        isRefused(book.attach(MARCH, stage.item(1).id(), file(), ""), "Formanden har godkendt referatet");
    }

    private static UploadedFile file() {
        return new UploadedFile("file", "notat.pdf", SampleFiles.pdf());
    }

    @Test
    void what_was_agreed_stays_while_the_chair_reads() {
        long point = followUps.addPoint(MARCH, stage.item(1).id(), POINT).orElseThrow(IllegalStateException::new).id();
        stage.everythingIsRecorded();
        minutes.handOver(MARCH, SECRETARY);

        isRefused(followUps.removePoint(MARCH, point), "Referatet ligger hos formanden.");
        assertThat(followUps.actionPoints(MARCH)).hasSize(1);
    }

    @Test
    void what_belongs_to_another_meeting_is_not_reached_from_this_one() {
        long item = stage.item(1).id();
        long point = followUps.addPoint(MARCH, item, POINT).orElseThrow(IllegalStateException::new).id();
        long appointment = followUps.addAppointment(MARCH, item, APPOINTMENT).orElseThrow(IllegalStateException::new).id();
        long somebody = participants.add(MARCH, new Participants.Entered("Gæst", "", "", false)).orElseThrow(IllegalStateException::new).id();

        assertThat(((SavedMinutes.Refused) book.save(JUNE, item, MinutesStage.entered(stage.item(1), "x", Outcome.APPROVED))).problems())
                .extracting(Problem::sentence).containsExactly("Punktet er ikke længere på dette mødes dagsorden.");
        isRefused(book.attach(JUNE, item, file(), ""), "ikke længere på dette mødes dagsorden");
        isRefused(followUps.addPoint(JUNE, item, POINT), "ikke længere på dette mødes dagsorden");
        isRefused(followUps.removePoint(JUNE, point), "Opgaven findes ikke længere.");
        isRefused(followUps.removeAppointment(JUNE, appointment), "Udpegningen findes ikke længere.");
        isRefused(participants.remove(JUNE, somebody), "Deltageren står ikke længere på listen.");
        isRefused(apologies.record(JUNE, somebody, new Apologies.Entered("", "", "")), "Deltageren står ikke længere på listen.");
        assertThat(apologies.takeBack(JUNE, somebody)).isFalse();
    }

    @Test
    void each_step_of_the_minutes_needs_the_one_before() {
        isRefused(minutes.askChair(MARCH, SECRETARY), "Referatet ligger ikke hos formanden.");
        isRefused(minutes.decide(MARCH, Optional.of(true), Optional.empty(), new Viewer(CHAIR, Set.of())), "ikke sendt til formanden endnu");
        isRefused(minutes.correct(MARCH, SECRETARY), "Referatet er ikke udsendt endnu.");
        assertThatThrownBy(() -> minutes.publish(MARCH)).isInstanceOf(IllegalStateException.class);
        assertThat(meetings.find(MARCH).orElseThrow().state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void what_the_chair_has_decided_stands() {
        stage.isWithTheChair();
        chairApproves();

        Verdict<Boolean> again = minutes.decide(MARCH, Optional.of(false), Optional.of("Nej"), new Viewer(CHAIR, Set.of()));

        assertThat(again).isEqualTo(Verdict.accepted(true));
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.APPROVED);
        assertThat(stage.mails("minutes-sent-back")).isZero();
    }

    @Test
    void a_remark_of_the_chair_has_its_length() {
        isRefused(minutes.read(Optional.of(false), Optional.of(VERY_LONG)), "4.000 tegn");
        assertThat(minutes.read(Optional.of(false), Optional.of("x".repeat(4_000)))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void a_correction_that_holds_what_looks_like_a_cpr_number_stays() {
        stage.isPublished();
        stage.records(3, "Journal 010190-1234 blev vist.", Outcome.TAKEN_NOTE_OF);

        isRefused(minutes.correct(MARCH, SECRETARY), "ligner et CPR-nummer");
    }

    @Test
    void what_is_agreed_says_all_that_is_needed_and_not_too_much() {
        long item = stage.item(1).id();
        assertThat(sentences(followUps.addPoint(MARCH, item, new EnteredPoint("", "", "", "")))).containsExactly(
                "Skriv, hvad der skal gøres.", "Skriv, hvem der har opgaven.", "Vælg, hvornår det skal være gjort.");
        assertThat(sentences(followUps.addPoint(MARCH, item, new EnteredPoint("x".repeat(1_001), LONG, "", "2027-05-03"))))
                .containsExactly("Teksten må højst være på 1.000 tegn.", "Teksten må højst være på 200 tegn.");
        assertThat(sentences(followUps.addAppointment(MARCH, item, new EnteredAppointment("", "", LONG, "x", "", "")))).containsExactly(
                "Skriv, hvad der udpeges til.", "Skriv, hvem der er udpeget.", "Teksten må højst være på 200 tegn.",
                "«x» er ikke en mailadresse. Ret den, eller lad feltet stå tomt.");
        isRefused(followUps.addAppointment(MARCH, item, new EnteredAppointment("x", "y", "", "", "", "2027-03-04")), "slutter, før den begynder");
        isRefused(followUps.done(1, "x".repeat(1_001)), "1.000 tegn");
        isRefused(book.attach(MARCH, item, file(), "x".repeat(251)), "250 tegn");
        assertThat(followUps.actionPoints(MARCH)).isEmpty();
    }

    @Test
    void people_are_named_in_short_and_come_from_somewhere() {
        isRefused(participants.add(MARCH, new Participants.Entered(LONG, "", "", false)), "200 tegn");
        isRefused(participants.add(MARCH, new Participants.Entered("Gæst", "", "9999", false)), "Vælg en myndighed fra listen");
        isRefused(participants.add(MARCH, new Participants.Entered("Gæst", "x", "", false)), "ikke en mailadresse");
        long seat = participants.of(MARCH).get(0).id();
        isRefused(participants.attend(MARCH, Map.of(seat, new EnteredAttendance(
                new Seen(Attendance.EXPECTED, ""), new Seen(Attendance.DEPUTY, LONG)))), "200 tegn");

        stage.isSet();
        isRefused(apologies.record(MARCH, participants.of(MARCH).get(0).id(), new Apologies.Entered("", LONG, "")), "200 tegn");
    }

    @Test
    void once_the_meeting_has_begun_its_list_is_not_filled_anew() {
        int listed = participants.of(MARCH).size();
        stage.takesOffTheList(participants.of(MARCH).get(0).id());

        participants.fill(MARCH);

        assertThat(participants.of(MARCH)).hasSize(listed - 1);
    }

    @Test
    void after_days_of_standstill_the_secretariat_is_reminded_once() {
        meetings.store(meetings.find(MARCH).orElseThrow().in(MeetingState.AGENDA_PUBLISHED));
        time.timeIs("2027-03-15T10:00");

        time.dueWorkIsDone();

        assertThat(stage.mails("minutes-overdue")).as("to two secretaries").isEqualTo(2);
    }
}
