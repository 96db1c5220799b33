package dk.rammeaftale.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.directory.model.Appointment;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is in charge of a seat is told when it changes, and once. */
@ServiceTest
@RecordApplicationEvents
class InChargeAnnouncementsTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");
    private static final AuthorityCode SKIVE = new AuthorityCode("779");
    private static final Viewer DIRECTOR = new Viewer("viborg-direktoer", Set.of("members", "authority-791"));

    @Autowired
    private Directory directory;

    @Autowired
    private DirectoryRegister people;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private Deputies deputies;

    @Autowired
    private CsvDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServiceTime time;

    @Autowired
    private CleanSlate slate;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void it_is_a_morning_in_november() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        time.dueWorkIsDone();
        events.clear();
    }

    @AfterEach
    void the_sample_is_in_charge_again() {
        slate.wipe();
    }

    @Test
    void a_deputy_of_days_to_come_is_told_of_at_midnight_of_the_first_and_after_the_last_day() {
        appoint("2026-12-01", "2026-12-02");
        assertThat(told()).isEmpty();

        time.timePassesTo("2026-11-30T23:59:59");
        assertThat(told()).isEmpty();
        time.timePassesTo("2026-12-01T00:00");
        assertThat(told()).containsExactly("791: viborg, DEPUTY after viborg-direktoer at 2026-12-01T00:00");
        assertThat(isAmongMembers("viborg")).isTrue();

        time.timePassesTo("2026-12-10T12:00");
        assertThat(told()).containsExactly(
                "791: viborg, DEPUTY after viborg-direktoer at 2026-12-01T00:00",
                "791: viborg-direktoer, MEMBER after viborg at 2026-12-03T00:00");
        assertThat(isAmongMembers("viborg")).isFalse();
        assertThat(isAmongMembers("viborg-direktoer")).isTrue();
    }

    @Test
    void what_takes_effect_today_is_told_at_once_and_so_is_its_end() {
        appoint("2026-11-23", "2026-11-30");
        assertThat(told()).containsExactly("791: viborg, DEPUTY after viborg-direktoer at 2026-11-23T09:00");
        assertThat(isAmongMembers("viborg")).isTrue();

        Deputyship deputyship = deputies.of(VIBORG).get(0);
        assertThat(deputies.revoke(deputyship, "", DIRECTOR)).isInstanceOf(Verdict.Accepted.class);
        assertThat(told()).hasSize(2).endsWith("791: viborg-direktoer, MEMBER after viborg at 2026-11-23T09:00");
        assertThat(isAmongMembers("viborg")).isFalse();

        time.timePassesTo("2026-12-02T12:00");
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_period_revoked_before_it_begins_is_never_told_of() {
        appoint("2026-12-01", "2026-12-02");
        deputies.revoke(deputies.of(VIBORG).get(0), "", DIRECTOR);
        time.timePassesTo("2026-12-10T12:00");

        assertThat(told()).isEmpty();
    }

    @Test
    void a_new_member_is_told_of_on_their_first_day() {
        transaction.executeWithoutResult(status -> {
            desk.load("dassos", bytes("myndighed;brugernavn;fra\n791;viborg-direktoer;2026-12-01\n"));
            jdbc.sql("update seat_term set username = 'skive' where authority = '791' and first_day > date '1970-01-01'")
                    .update();
        });
        time.timePassesTo("2026-12-01T00:00");

        assertThat(told()).containsExactly("791: skive, MEMBER after viborg-direktoer at 2026-12-01T00:00");
    }

    @Test
    void after_days_without_the_service_only_what_holds_now_is_told() {
        appoint("2026-12-01", "2026-12-02");
        appoint("2026-12-04", "2026-12-10");
        time.timeIs("2026-12-05T08:00");

        time.dueWorkIsDone();
        time.dueWorkIsDone();

        assertThat(told()).containsExactly("791: viborg, DEPUTY after viborg-direktoer at 2026-12-05T08:00");
    }

    @Test
    void two_nodes_that_announce_at_once_tell_of_it_once() throws Exception {
        List<Object> toldByBoth = Collections.synchronizedList(new ArrayList<>());
        appoint("2026-12-01", "2026-12-10");
        InChargeAnnouncements work = announcements("2026-12-01T00:00", toldByBoth::add);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                runs.add(nodes.submit(() -> {
                    start.await();
                    work.runDue();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(toldByBoth).hasSize(1);
    }

    @Test
    void a_listener_that_fails_is_told_again_later_and_holds_no_other_seat_back() {
        List<Object> heard = new ArrayList<>();
        appoint("2026-12-01", "2026-12-10");
        seats.add(
                new Appointment(SKIVE, "skive", deputies.of(VIBORG).get(0).period()),
                deputies.of(VIBORG).get(0).made());
        InChargeAnnouncements failing = announcements("2026-12-01T00:00", event -> {
            if (((InChargeChanged) event).authority().equals(SKIVE)) {
                throw new IllegalStateException("nobody there");
            }
            heard.add(event);
        });

        assertThatThrownBy(failing::runDue).hasMessage("nobody there");
        assertThat(heard).hasSize(1);
        assertThat(failing.nextDue()).contains(Instant.parse("2026-11-30T23:00:00Z"));
        announcements("2026-12-01T00:01", heard::add).runDue();
        assertThat(heard).extracting(event -> ((InChargeChanged) event).authority()).containsExactly(VIBORG, SKIVE);
    }

    @Test
    void nothing_is_told_if_the_appointment_is_undone() {
        transaction.executeWithoutResult(status -> {
            appoint("2026-11-23", "2026-11-30");
            status.setRollbackOnly();
        });
        events.clear();
        time.dueWorkIsDone();

        assertThat(told()).isEmpty();
        assertThat(isAmongMembers("viborg")).isFalse();
        assertThat(directory.inCharge(VIBORG, directory.today()).capacity()).isEqualTo(InCharge.Capacity.MEMBER);
    }

    @Test
    void two_who_appoint_for_the_same_days_at_once_appoint_one() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService browsers = Executors.newFixedThreadPool(2);
        List<Future<Verdict<?>>> verdicts = new ArrayList<>();
        try {
            for (int browser = 0; browser < 2; browser++) {
                verdicts.add(browsers.submit(() -> {
                    start.await();
                    return deputies.appoint(viborg(), entered("2026-12-01", "2026-12-02"), DIRECTOR);
                }));
            }
            start.countDown();
            assertThat(List.of(verdicts.get(0).get(), verdicts.get(1).get()))
                    .hasAtLeastOneElementOfType(Verdict.Accepted.class)
                    .hasAtLeastOneElementOfType(Verdict.Refused.class);
        } finally {
            browsers.shutdownNow();
        }
    }

    private void appoint(String first, String last) {
        assertThat(deputies.appoint(viborg(), entered(first, last), DIRECTOR)).isInstanceOf(Verdict.Accepted.class);
    }

    /** The work of a node whose clock stands at this moment in Copenhagen. */
    private InChargeAnnouncements announcements(String moment, ApplicationEventPublisher listeners) {
        Clock clock = Clock.fixed(
                LocalDateTime.parse(moment).atZone(DanishDates.ZONE).toInstant(), DanishDates.ZONE);
        return new InChargeAnnouncements(
                new Directory(people, seats, clock), people, seats, clock, transaction, listeners);
    }

    private Authority viborg() {
        return directory.authority(VIBORG);
    }

    private static EnteredAppointment entered(String first, String last) {
        return new EnteredAppointment("viborg", first, last, "");
    }

    private List<String> told() {
        return events.stream(InChargeChanged.class)
                .map(change -> "%s: %s, %s after %s at %s".formatted(
                        change.authority(),
                        change.now().person().username(),
                        change.now().capacity(),
                        change.before().map(Person::username).orElse("nobody"),
                        LocalDateTime.ofInstant(change.at(), DanishDates.ZONE)))
                .toList();
    }

    private boolean isAmongMembers(String username) {
        return identities.createUserQuery().memberOfGroup("members").userId(username).count() == 1;
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
