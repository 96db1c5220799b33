package dk.rammeaftale.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All work that falls due by the clock; what fails is logged, left for the next time, and stops nothing else. */
@Component
class DueWorks {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorks.class);

    private final List<DueWork> works;
    private final OutsideWorld world;
    private final Clock clock;
    /** Held by whoever runs work: the ticker, or the time machine while it moves the clock. */
    final ReentrantLock turn = new ReentrantLock();

    DueWorks(ObjectProvider<DueWork> works, OutsideWorld world, Clock clock) {
        this.works = works.orderedStream().toList();
        this.world = world;
        this.clock = clock;
    }

    /** The moments at which a clock that is moved stops. */
    Stream<Instant> dueTimes() {
        return works().filter(DueWork::stopsTheClock).map(this::nextDue).flatMap(Optional::stream);
    }

    /**
     * Runs each due work once, the one that has waited longest first.
     *
     * @param excused works not to be run, to which those that fail are added
     * @return whether any work was run
     */
    boolean runDue(Set<DueWork> excused) {
        Instant now = clock.instant();
        List<DueWork> due = works()
                .filter(work -> !excused.contains(work))
                .flatMap(work -> nextDue(work).filter(at -> !at.isAfter(now)).map(at -> new Due(work, at)).stream())
                .sorted(Comparator.comparing(Due::at))
                .map(Due::work)
                .toList();
        for (DueWork work : due) {
            if (!run(work)) {
                excused.add(work);
            }
        }
        return !due.isEmpty();
    }

    boolean runDue() {
        return runDue(new HashSet<>());
    }

    private Stream<DueWork> works() {
        return works.stream().filter(work -> world.takesPart() || work.belongsToThePast());
    }

    private Optional<Instant> nextDue(DueWork work) {
        try {
            return work.nextDue();
        } catch (RuntimeException e) {
            LOG.error("cannot tell when {} is due", work.name(), e);
            return Optional.empty();
        }
    }

    private static boolean run(DueWork work) {
        try {
            work.runDue();
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} failed and is tried again later", work.name(), e);
            return false;
        }
    }

    private record Due(DueWork work, Instant at) {
    }
}
