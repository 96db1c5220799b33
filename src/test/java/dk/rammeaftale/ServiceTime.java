package dk.rammeaftale;

import dk.rammeaftale.clock.MovableClock;
import dk.rammeaftale.clock.TimeMachine;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The time of a test: stands still until moved. */
@Component
public class ServiceTime {

    private final TimeMachine timeMachine;
    private final MovableClock clock;

    ServiceTime(TimeMachine timeMachine, MovableClock clock) {
        this.timeMachine = timeMachine;
        this.clock = clock;
        timeIs("2026-11-23T09:00");
    }

    /** It is this moment in Copenhagen, earlier or later; nothing is done on the way. */
    public void timeIs(String localDateTime) {
        timeMachine.stopAt(LocalDateTime.parse(localDateTime).atZone(MovableClock.ZONE).toInstant());
    }

    /** Calendar days pass, and everything that falls due happens at its time. */
    public void daysPass(int days) {
        timeMachine.moveTo(now().plusDays(days).toInstant());
    }

    /** Time passes until this moment in Copenhagen, and everything that falls due happens at its time. */
    public void timePassesTo(String localDateTime) {
        timeMachine.moveTo(LocalDateTime.parse(localDateTime).atZone(MovableClock.ZONE).toInstant());
    }

    /** No time passes, but everything that is due by now happens. */
    public void dueWorkIsDone() {
        daysPass(0);
    }

    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }
}
