package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.agreement.AgreementStage;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.calendar.DanishDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The yearly schedule that opens the next agreement. */
@ServiceTest
class NextAgreementTest {

    @Autowired
    private AgreementRegister register;
    @Autowired
    private RunningAgreements running;
    @Autowired
    private AgreementStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Clock clock;

    private NextAgreement schedule(String opens) {
        return new NextAgreement(
                register, running, new AgreementSettings(opens, "Social- og Boligstyrelsen", List.of(30)), clock);
    }

    private void looks(String at) {
        time.timeIs(at);
        schedule("--09-01").runDue();
    }

    private List<Integer> opened() {
        return register.all().stream().map(Agreement::firstYear).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DanishDates.ZONE).toInstant();
    }

    @Test
    void the_next_agreement_is_opened_on_the_first_of_september_of_the_odd_year_before() {
        stage.isSet("2027-08-31T12:00");
        assertThat(schedule("--09-01").nextDue()).contains(at("2027-09-01T00:00"));

        looks("2027-08-31T23:59");
        assertThat(opened()).isEmpty();
        looks("2027-09-01T00:00");
        assertThat(opened()).containsExactly(2029);
    }

    @Test
    void it_is_opened_once_however_often_and_by_how_many_nodes_it_is_looked_for() {
        stage.isSet("2027-09-01T08:00");
        looks("2027-09-01T08:00");
        looks("2027-09-02T08:00");
        looks("2028-05-01T08:00");

        assertThat(opened()).containsExactly(2029);
        assertThat(schedule("--09-01").nextDue()).contains(at("2029-09-01T00:00"));
    }

    @Test
    void two_nodes_that_look_at_the_same_moment_open_one() {
        stage.isSet("2027-09-01T08:00");
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Void>> nodes = Stream.generate(() -> CompletableFuture.runAsync(() -> {
            awaits(together);
            schedule("--09-01").runDue();
        })).limit(2).toList();
        // The slower one may be refused by the database; its next look finds nothing to do.
        nodes.forEach(node -> node.exceptionally(refused -> null).join());

        assertThat(opened()).containsExactly(2029);
        looks("2027-09-01T08:01");
        assertThat(opened()).containsExactly(2029);
    }

    private static void awaits(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_is_opened_late_where_the_service_was_down_that_day() {
        stage.isSet("2028-02-01T08:00");
        looks("2028-02-01T08:00");

        assertThat(opened()).containsExactly(2029);
    }

    @Test
    void one_that_was_due_more_than_a_year_ago_is_left_to_the_secretariat() {
        stage.isSet("2026-11-28T08:00");
        looks("2026-11-28T08:00");

        assertThat(opened()).isEmpty();
        assertThat(schedule("--09-01").nextDue()).contains(at("2027-09-01T00:00"));
    }

    @Test
    void an_agreement_that_the_secretariat_has_opened_is_not_opened_again() {
        stage.isSet("2027-06-01T08:00");
        stage.isOpened(2029);
        looks("2027-09-01T08:00");

        assertThat(opened()).containsExactly(2029);
    }

    @Test
    void another_day_can_be_set_and_none_at_all() {
        stage.isSet("2027-03-01T08:00");

        assertThat(schedule("--03-15").nextDue()).contains(at("2027-03-15T00:00"));
        assertThat(schedule("").nextDue()).isEqualTo(Optional.empty());
    }
}
