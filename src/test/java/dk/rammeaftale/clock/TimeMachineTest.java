package dk.rammeaftale.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TimeMachineTest {

    private static final Instant NOW = at("2026-12-11T09:00");

    private final Clock system = Clock.fixed(NOW, ZoneOffset.UTC);
    private final MovableClock clock = new MovableClock(system, Duration.ZERO);
    private final OutsideWorld world = new OutsideWorld();
    private final List<String> diary = new ArrayList<>();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private Duration stored = Duration.ZERO;

    @Test
    void everything_happens_at_its_own_time_in_order() {
        Engine engine = new Engine(at("2026-12-29T00:00"), at("2026-12-14T08:00"));
        Work mail = new Work("mail", at("2026-12-29T00:00"), at("2026-12-11T09:00:02"));
        Work ledger = new Work("ledger", at("2026-12-12T00:05"), at("2026-12-13T00:05"), at("2027-06-01T00:05"));

        travel(engine, mail, ledger).moveTo(at("2026-12-31T12:00"));

        assertThat(diary).containsExactly(
                "mail 2026-12-11T09:00:02", "ledger 2026-12-12T00:05", "ledger 2026-12-13T00:05",
                "engine 2026-12-14T08:00", "engine 2026-12-29T00:00", "mail 2026-12-29T00:00");
        assertThat(clock.instant()).isEqualTo(at("2026-12-31T12:00"));
        assertThat(clock.stoppedAt()).isEmpty();
        assertThat(stored).isEqualTo(Duration.between(NOW, at("2026-12-31T12:00")));
        assertThat(engine.follows).isEqualTo(at("2026-12-31T12:00"));
    }

    @Test
    void what_looks_at_the_world_outside_is_done_when_the_clock_stops_for_something_else() {
        Work inbox = new Work("inbox", at("2026-12-12T00:00"), at("2026-12-13T00:00")) {

            @Override
            public boolean stopsTheClock() {
                return false;
            }
        };

        travel(inbox, new Work("mail", at("2026-12-12T08:00"))).moveTo(at("2026-12-14T00:00"));

        assertThat(diary).containsExactly("inbox 2026-12-12T08:00", "mail 2026-12-12T08:00", "inbox 2026-12-14T00:00");
    }

    @Test
    void what_falls_due_through_other_work_happens_at_the_same_moment() {
        Work mail = new Work("mail");
        Work decision = new Work("decision", at("2026-12-29T00:00"));
        decision.also = () -> mail.due.add(clock.instant());

        travel(mail, decision).moveTo(at("2026-12-30T00:00"));

        assertThat(diary).containsExactly("decision 2026-12-29T00:00", "mail 2026-12-29T00:00");
    }

    @Test
    void a_failing_work_stops_neither_time_nor_the_others() {
        Work broken = new Work("broken", at("2026-12-12T00:00"));
        broken.also = () -> {
            broken.due.add(clock.instant());
            throw new IllegalStateException("as planned");
        };

        travel(broken, new Work("mail", at("2026-12-12T00:00"), at("2026-12-13T00:00")))
                .moveTo(at("2026-12-14T00:00"));

        assertThat(diary).contains("mail 2026-12-12T00:00", "mail 2026-12-13T00:00")
                .hasSize(5).filteredOn(line -> line.startsWith("broken")).hasSize(3);
        assertThat(clock.instant()).isEqualTo(at("2026-12-14T00:00"));
    }

    @Test
    void work_that_never_stops_being_due_does_not_stop_time() {
        Work eager = new Work("eager", at("2026-12-12T00:00"));
        eager.also = () -> eager.due.add(clock.instant());

        travel(eager).moveTo(at("2026-12-13T00:00"));

        assertThat(clock.instant()).isEqualTo(at("2026-12-13T00:00"));
    }

    @Test
    void a_moment_between_two_milliseconds_is_reached() {
        Work mail = new Work("mail", at("2026-12-12T00:00").plusNanos(1_500));

        travel(mail).moveTo(at("2026-12-13T00:00"));

        assertThat(diary).containsExactly("mail 2026-12-12T00:00:00.001");
    }

    @Test
    void time_goes_forward_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> travel().moveTo(NOW.minusMillis(1)));
    }

    @Test
    void background_work_rests_on_the_way_and_goes_on_also_after_a_failure() {
        Engine engine = new Engine(at("2026-12-12T00:00"));
        engine.fails = true;

        assertThatThrownBy(() -> travel(engine).moveTo(at("2026-12-13T00:00"))).hasMessage("as planned");

        assertThat(engine.rests).isFalse();
        assertThat(clock.stoppedAt()).isEmpty();
        assertThat(clock.instant()).isEqualTo(at("2026-12-12T00:00"));
        assertThat(engine.follows).isEqualTo(at("2026-12-12T00:00"));
    }

    @Test
    void a_clock_that_stood_still_stands_still_afterwards_and_is_not_stored() {
        TimeMachine machine = travel();
        machine.stopAt(at("2020-01-01T00:00"));

        machine.moveTo(at("2020-01-02T00:00"));

        assertThat(clock.stoppedAt()).contains(at("2020-01-02T00:00"));
        assertThat(stored).isZero();
    }

    @Test
    void a_past_is_played_and_leaves_the_present_as_it_was() {
        Engine engine = new Engine(at("2024-01-05T08:00"));
        Work mail = new Work("mail", at("2024-01-03T00:00"), at("2030-01-01T00:00"));
        TimeMachine machine = travel(engine, mail);
        clock.runAhead(Duration.ofDays(3));

        machine.relive(at("2024-01-02T09:00"), past -> {
            assertThat(past.now()).isEqualTo(at("2024-01-02T09:00"));
            assertThat(world.takesPart()).isFalse();
            past.moveTo(at("2024-01-04T00:00"));
            past.moveTo(past.present());
            assertThat(engine.rests).isTrue();
        });

        assertThat(diary).containsExactly("mail 2024-01-03T00:00", "engine 2024-01-05T08:00");
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(3));
        assertThat(clock.stoppedAt()).isEmpty();
        assertThat(engine.follows).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(engine.rests).isFalse();
        assertThat(world.takesPart()).isTrue();
        assertThat(stored).isZero();
    }

    @Test
    void a_past_that_fails_leaves_the_present_as_it_was_too() {
        TimeMachine machine = travel();
        machine.stopAt(at("2026-12-24T09:00"));

        assertThatThrownBy(() -> machine.relive(at("2024-01-02T09:00"), past -> {
            throw new IllegalStateException("as planned");
        })).hasMessage("as planned");

        assertThat(clock.stoppedAt()).contains(at("2026-12-24T09:00"));
        assertThat(world.takesPart()).isTrue();
    }

    @Test
    void a_past_goes_forward_and_ends_with_the_present() {
        travel().relive(at("2024-01-02T09:00"), past -> {
            assertThatIllegalArgumentException().isThrownBy(() -> past.moveTo(at("2024-01-02T08:59")));
            assertThatIllegalArgumentException().isThrownBy(() -> past.moveTo(NOW.plusMillis(1)));
        });
    }

    @Test
    void what_the_present_makes_for_itself_is_not_done_in_a_past() {
        Work agreement = new Work("agreement", at("2025-09-01T00:00")) {
            @Override
            public boolean belongsToThePast() {
                return false;
            }
        };
        TimeMachine machine = travel(agreement);

        machine.relive(at("2024-01-02T09:00"), past -> past.moveTo(past.present()));
        assertThat(diary).isEmpty();

        machine.moveTo(NOW);
        assertThat(diary).containsExactly("agreement 2026-12-11T09:00");
    }

    private TimeMachine travel(Object... travellers) {
        for (Object traveller : travellers) {
            beans.addBean("traveller" + beans.getBeanDefinitionCount(), traveller);
        }
        StoredOffset offset = new StoredOffset(null) {
            @Override
            void store(Duration moved) {
                stored = moved;
            }
        };
        return new TimeMachine(clock, offset, new DueWorks(beans.getBeanProvider(DueWork.class), world, clock), world,
                beans.getBeanProvider(TimeParticipant.class));
    }

    private void note(String who) {
        diary.add(who + " " + LocalDateTime.ofInstant(clock.instant(), MovableClock.ZONE));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.ZONE).toInstant();
    }

    private class Work implements DueWork {

        final TreeSet<Instant> due;
        private final String name;
        Runnable also = () -> { };

        Work(String name, Instant... due) {
            this.name = name;
            this.due = new TreeSet<>(List.of(due));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Instant> nextDue() {
            return due.stream().findFirst();
        }

        @Override
        public void runDue() {
            note(name);
            due.removeIf(at -> !at.isAfter(clock.instant()));
            also.run();
        }
    }

    private class Engine implements TimeParticipant {

        private final TreeSet<Instant> due;
        private boolean fails;
        private boolean rests;
        private Instant follows;

        Engine(Instant... due) {
            this.due = new TreeSet<>(List.of(due));
        }

        @Override
        public Optional<Instant> nextDue() {
            return due.stream().findFirst();
        }

        @Override
        public void runDue() {
            assertThat(rests).isTrue();
            if (due.removeIf(at -> !at.isAfter(clock.instant()))) {
                note("engine");
                if (fails) {
                    throw new IllegalStateException("as planned");
                }
            }
        }

        @Override
        public void follow(MovableClock movedClock) {
            follows = movedClock.instant();
        }

        @Override
        public void pause() {
            rests = true;
        }

        @Override
        public void resume() {
            rests = false;
        }
    }
}
