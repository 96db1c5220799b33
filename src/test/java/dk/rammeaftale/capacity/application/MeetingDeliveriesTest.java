package dk.rammeaftale.capacity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.MeetingDecision;
import dk.rammeaftale.capacity.model.MeetingOutcome;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions on their way, with failures in between. */
class MeetingDeliveriesTest {

    private static final CaseNumber FIRST = new CaseNumber("2027-001");
    private static final CaseNumber SECOND = new CaseNumber("2027-002");
    private static final Instant NOW = Instant.parse("2027-03-10T09:00:00Z");

    private final CaseRegister cases = mock(CaseRegister.class);
    private final MeetingDecisions decisions = mock(MeetingDecisions.class);
    private final Cases2027 engine = new Cases2027();
    private final MeetingDeliveries deliveries = new MeetingDeliveries(
            cases,
            engine,
            decisions,
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    /** The running cases: which of them wait, what they were told, and whose telling fails. */
    private static final class Cases2027 implements WaitingCases {
        private final Set<CaseNumber> waiting = new HashSet<>(Set.of(FIRST, SECOND));
        private final Set<CaseNumber> failing = new HashSet<>();
        private final List<String> told = new ArrayList<>();

        @Override
        public boolean isWaiting(CaseNumber number) {
            return waiting.contains(number);
        }

        @Override
        public void tell(CaseNumber number, String meetingId) {
            if (failing.contains(number)) {
                throw new IllegalStateException("the engine is away");
            }
            waiting.remove(number);
            told.add(number + " " + meetingId);
        }
    }

    @BeforeEach
    void twoDecisionsWait() {
        when(cases.casesWithWaitingDecisions()).thenReturn(List.of(FIRST, SECOND));
        for (CaseNumber number : List.of(FIRST, SECOND)) {
            running(number);
            when(cases.waitingDecisions(number)).thenReturn(List.of(decision("march"), decision("june")));
        }
    }

    private static MeetingDecision decision(String meeting) {
        return new MeetingDecision(meeting, 1, MeetingOutcome.POSTPONED, Optional.empty());
    }

    private CapacityCase running(CaseNumber number) {
        CapacityCase about = mock(CapacityCase.class);
        when(cases.find(number)).thenReturn(Optional.of(about));
        when(cases.lock(number)).thenReturn(about);
        return about;
    }

    @Test
    void one_that_fails_holds_no_other_back_and_is_tried_again() {
        engine.failing.add(FIRST);
        assertThatThrownBy(deliveries::runDue).hasMessage("the engine is away");
        assertThat(engine.told).containsExactly("2027-002 march");
        assertThat(deliveries.nextDue()).contains(NOW);

        engine.failing.clear();
        deliveries.runDue();

        assertThat(engine.told).containsExactly("2027-002 march", "2027-001 march");
    }

    @Test
    void a_case_hears_one_word_at_a_time_and_nothing_is_due_while_it_is_elsewhere() {
        deliveries.runDue();
        assertThat(engine.told).containsExactly("2027-001 march", "2027-002 march");
        assertThat(deliveries.nextDue()).isEmpty();

        deliveries.runDue();
        assertThat(engine.told).hasSize(2);
    }

    @Test
    void what_another_node_has_delivered_while_we_waited_for_the_case_is_not_delivered_again() {
        doAnswer(locking -> {
                    when(cases.waitingDecisions(FIRST)).thenReturn(List.of());
                    return mock(CapacityCase.class);
                })
                .when(cases)
                .lock(FIRST);

        deliveries.runDue();

        assertThat(engine.told).containsExactly("2027-002 march");
    }

    @Test
    void a_case_that_is_over_is_told_nothing() {
        CapacityCase over = running(FIRST);
        when(over.isOver()).thenReturn(true);
        engine.waiting.remove(FIRST);
        assertThat(deliveries.nextDue()).contains(NOW);

        deliveries.runDue();

        assertThat(engine.told).containsExactly("2027-002 march");
        verify(decisions).comeTooLate(over);
        verify(cases, never()).take(any(), any());
    }
}
