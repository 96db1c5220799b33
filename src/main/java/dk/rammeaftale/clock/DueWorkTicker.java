package dk.rammeaftale.clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether work is due; not while the clock is being moved. */
@Component
@ConditionalOnProperty(name = "rammeaftale.clock.tick", matchIfMissing = true)
class DueWorkTicker {

    private final DueWorks works;

    DueWorkTicker(DueWorks works) {
        this.works = works;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void tick() {
        if (works.turn.tryLock()) {
            try {
                works.runDue();
            } finally {
                works.turn.unlock();
            }
        }
    }
}
