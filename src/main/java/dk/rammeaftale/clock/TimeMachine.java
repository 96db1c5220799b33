package dk.rammeaftale.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the clock forward in steps, so that everything planned on the way happens at its own time, in order, and has
 * happened when the move is over. Only in the demo and in tests.
 */
@Component
@Profile("demo")
public class TimeMachine {

    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
    /** Work that is still due after so many rounds at one moment never stops being due. */
    private static final int ROUNDS_AT_ONE_MOMENT = 1_000;

    private final MovableClock clock;
    private final StoredOffset stored;
    private final DueWorks works;
    private final OutsideWorld world;
    private final List<TimeParticipant> participants;

    TimeMachine(MovableClock clock, StoredOffset stored, DueWorks works, OutsideWorld world,
            ObjectProvider<TimeParticipant> participants) {
        this.clock = clock;
        this.stored = stored;
        this.works = works;
        this.world = world;
        this.participants = participants.orderedStream().toList();
    }

    /**
     * Moves the clock to this moment; if it has passed already, only what is due by now is done.
     *
     * @throws IllegalArgumentException if the moment lies before the present: time goes forward only
     */
    public void moveTo(Instant target) {
        works.turn.lock();
        try {
            if (target.isBefore(clock.instant())) {
                throw new IllegalArgumentException("time goes forward only");
            }
            participants.forEach(TimeParticipant::pause);
            boolean stoodStill = clock.stoppedAt().isPresent();
            try {
                travel(target, stoodStill);
            } finally {
                if (!stoodStill) {
                    clock.runFrom(clock.instant());
                    allFollow();
                }
                participants.forEach(TimeParticipant::resume);
            }
        } finally {
            works.turn.unlock();
        }
    }

    /** For tests: the clock stands still at this moment, earlier or later, and nothing is done on the way. */
    public void stopAt(Instant instant) {
        works.turn.lock();
        try {
            clock.stopAt(instant);
            allFollow();
        } finally {
            works.turn.unlock();
        }
    }

    /**
     * Goes back to a moment, lets a past be played from there, and comes back to the present, where the clock goes on as if
     * nothing had been. Whatever becomes of it, what the demo keeps of its clock is not touched.
     */
    public void relive(Instant from, Consumer<Past> playing) {
        works.turn.lock();
        try {
            participants.forEach(TimeParticipant::pause);
            Optional<Instant> stood = clock.stoppedAt();
            Duration offset = clock.offset();
            world.isShutOut(true);
            try {
                clock.stopAt(from);
                allFollow();
                playing.accept(pastUntil(() -> stood.orElseGet(() -> clock.ahead(offset))));
            } finally {
                world.isShutOut(false);
                stood.ifPresentOrElse(clock::stopAt, () -> clock.runAhead(offset));
                allFollow();
                participants.forEach(TimeParticipant::resume);
            }
        } finally {
            works.turn.unlock();
        }
    }

    private Past pastUntil(Supplier<Instant> present) {
        return new Past() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public Instant present() {
                return present.get();
            }

            @Override
            public void moveTo(Instant moment) {
                if (moment.isBefore(now()) || moment.isAfter(present())) {
                    throw new IllegalArgumentException("a past goes forward, and ends with the present");
                }
                travel(moment, true);
            }
        };
    }

    private void travel(Instant target, boolean stoodStill) {
        Instant end = target.truncatedTo(ChronoUnit.MILLIS);
        step(clock.instant(), stoodStill);
        while (clock.instant().isBefore(end)) {
            step(nextDueBy(end).orElse(end), stoodStill);
        }
    }

    private void step(Instant moment, boolean stoodStill) {
        if (!stoodStill) {
            stored.store(clock.offsetTo(moment)); // before the work: a kill on the way must not turn time back
        }
        clock.stopAt(moment);
        allFollow();
        runAllDue();
    }

    private Optional<Instant> nextDueBy(Instant target) {
        Instant now = clock.instant();
        return dueTimes()
                .map(TimeMachine::wholeMillisecond)
                .filter(due -> due.isAfter(now) && !due.isAfter(target))
                .min(Comparator.naturalOrder());
    }

    /** The clock knows no finer moments: half a millisecond early is too early. */
    private static Instant wholeMillisecond(Instant due) {
        Instant floor = due.truncatedTo(ChronoUnit.MILLIS);
        return floor.equals(due) ? floor : floor.plusMillis(1);
    }

    private void runAllDue() {
        Set<DueWork> failed = new HashSet<>();
        for (int round = 0; round < ROUNDS_AT_ONE_MOMENT; round++) {
            participants.forEach(TimeParticipant::runDue);
            if (!works.runDue(failed)) {
                return;
            }
        }
        LOG.error("work is still due after {} rounds at {}; moving on", ROUNDS_AT_ONE_MOMENT, clock.instant());
    }

    private Stream<Instant> dueTimes() {
        return Stream.concat(
                works.dueTimes(),
                participants.stream().map(TimeParticipant::nextDue).flatMap(Optional::stream));
    }

    private void allFollow() {
        participants.forEach(participant -> participant.follow(clock));
    }
}
