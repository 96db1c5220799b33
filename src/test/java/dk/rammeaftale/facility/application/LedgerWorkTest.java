package dk.rammeaftale.facility.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.facility.model.NewFacility;
import dk.rammeaftale.facility.model.PlannedChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The days lie long ago, where no other test plans anything. */
@ServiceTest
class LedgerWorkTest {

    @Autowired
    private FacilityRegister register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
    private Clock clock = at("1990-01-01T09:00");
    private FacilityId facility;

    @BeforeEach
    void a_facility_of_forty_places() {
        facility = facilities().establish(new NewFacility(
                "Botilbuddet Prøvestenen", new AuthorityCode("791"), "SEL §107", "Voksne med autisme"));
        plan("1990-01-01", +40);
        runs();
        told.clear();
    }

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from ledger_entry where facility = ?").param(facility.value()).update();
        jdbc.sql("delete from facility where id = ?").param(facility.value()).update();
    }

    @Test
    void a_new_facility_is_covered_open_and_numbered_after_the_others_of_its_operator() {
        assertThat(facility.value()).matches("F-791-\\d\\d");
        assertThat(facilities().find(facility)).hasValueSatisfying(found -> {
            assertThat(found.covered()).isTrue();
            assertThat(found.closed()).isFalse();
            assertThat(found.municipality()).isEqualTo(new AuthorityCode("791"));
        });
    }

    @Test
    void a_planned_change_is_due_at_midnight_of_its_day_in_denmark_and_not_before() {
        plan("1990-07-01", -12);

        assertThat(work().nextDue()).contains(Instant.parse("1990-06-30T22:00:00Z"));
        clock = at("1990-06-30T23:59:59");
        runs();
        assertThat(told).isEmpty();
        clock = at("1990-07-01T00:00:00");
        runs();
        assertThat(told).containsExactly(
                new ChangeTookEffect(facility, "2026-001", LocalDate.parse("1990-07-01"), -12, false));
        assertThat(entries()).extracting(LedgerEntry::effectiveAt).doesNotContain(Optional.empty());
    }

    @Test
    void the_number_on_any_day_counts_what_is_planned() {
        plan("1990-03-01", +8);
        plan("1990-06-01", -12);

        assertThat(facilities().placesOn(facility, LocalDate.parse("1989-12-31"))).isZero();
        assertThat(facilities().placesOn(facility, LocalDate.parse("1990-03-01"))).isEqualTo(48);
        assertThat(facilities().placesOn(facility, LocalDate.parse("1990-06-01"))).isEqualTo(36);
        assertThat(facilities().placesOn(LocalDate.parse("1990-06-01"))).containsEntry(facility, 36);
    }

    @Test
    void after_three_days_without_the_service_all_their_changes_take_effect_in_order_and_once() {
        plan("1990-05-03", -3);
        plan("1990-05-01", -1);
        plan("1990-05-02", -2);
        plan("1990-05-05", -5);
        clock = at("1990-05-04T08:30");

        runs();
        runs();

        assertThat(told).extracting(change -> ((ChangeTookEffect) change).difference()).containsExactly(-1, -2, -3);
    }

    @Test
    void two_nodes_that_run_at_once_make_a_change_effective_once() throws Exception {
        for (int round = 1; round <= 10; round++) {
            plan("1990-08-" + (9 + round), -1);
        }
        clock = at("1990-08-31T00:00");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                runs.add(nodes.submit(() -> {
                    start.await();
                    runs();
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

        assertThat(told).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void a_decided_closure_closes_the_facility_on_its_day() {
        plan("1990-09-01", +8);
        facilities().plan(new PlannedChange(
                facility, LocalDate.parse("1990-10-01"), 0, true, "2026-002", "Ingen brug for pladserne"));
        clock = at("1990-09-30T12:00");
        runs();
        assertThat(facilities().find(facility).orElseThrow().closed()).isFalse();
        clock = at("1990-10-01T00:00");
        runs();

        assertThat(facilities().find(facility).orElseThrow().closed()).isTrue();
        assertThat(facilities().placesOn(facility, LocalDate.parse("1990-10-01"))).isZero();
    }

    @Test
    void a_listener_that_fails_keeps_its_change_planned_and_holds_no_other_back() {
        plan("1990-11-01", -1);
        plan("1990-11-02", -2);
        clock = at("1990-11-03T00:00");
        LedgerWork failing = new LedgerWork(register, clock, transaction, event -> {
            if (((ChangeTookEffect) event).difference() == -1) {
                throw new IllegalStateException("nobody there");
            }
            told.add(event);
        });

        assertThatThrownBy(failing::runDue).hasMessage("nobody there");
        assertThat(told).hasSize(1);
        runs();
        assertThat(told).extracting(change -> ((ChangeTookEffect) change).difference()).containsExactly(-2, -1);
    }

    @Test
    void a_change_at_an_unknown_facility_or_of_no_places_cannot_be_planned() {
        assertThatThrownBy(() -> facilities().plan(new PlannedChange(
                        new FacilityId("F-000-99"), LocalDate.parse("1990-03-01"), 1, false, "2026-001", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan("1990-03-01", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void plan(String day, int difference) {
        facilities().plan(new PlannedChange(
                facility, LocalDate.parse(day), difference, false, "2026-001", "Efter beslutning i DASSOS"));
    }

    private void runs() {
        work().runDue();
    }

    private LedgerWork work() {
        return new LedgerWork(register, clock, transaction, told::add);
    }

    private Facilities facilities() {
        return new Facilities(register, clock);
    }

    private List<LedgerEntry> entries() {
        return facilities().ledger(facility);
    }

    private static Clock at(String moment) {
        return Clock.fixed(
                LocalDateTime.parse(moment).atZone(DanishDates.ZONE).toInstant(), DanishDates.ZONE);
    }
}
