package dk.rammeaftale.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the house: the system's time in Copenhagen, moved forward by an offset that is zero outside the
 * demo. To the millisecond, as the engine and both databases keep it.
 */
public final class MovableClock extends Clock {

    /** The zone of every date and deadline. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final Clock system;
    private final ZoneId zone;
    private final AtomicReference<Hand> hand;

    public MovableClock(Clock system, Duration offset) {
        this(system, ZONE, new AtomicReference<>(new Hand(offset, Optional.empty())));
    }

    private MovableClock(Clock system, ZoneId zone, AtomicReference<Hand> hand) {
        this.system = system;
        this.zone = zone;
        this.hand = hand;
    }

    @Override
    public Instant instant() {
        Hand now = hand.get();
        return now.stoppedAt().orElseGet(() -> ahead(now.offset())).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time, read in another zone. */
    @Override
    public MovableClock withZone(ZoneId other) {
        return new MovableClock(system, other, hand);
    }

    /** How far the clock is ahead of the system. */
    public Duration offset() {
        Hand now = hand.get();
        return now.stoppedAt().map(this::offsetTo).orElse(now.offset());
    }

    /** The present of a clock that runs so far ahead of the system. */
    Instant ahead(Duration offset) {
        return system.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    Duration offsetTo(Instant instant) {
        return Duration.between(system.instant(), instant).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Where the clock stands, while it stands still. */
    public Optional<Instant> stoppedAt() {
        return hand.get().stoppedAt();
    }

    void stopAt(Instant instant) {
        hand.set(new Hand(Duration.ZERO, Optional.of(instant)));
    }

    void runAhead(Duration offset) {
        hand.set(new Hand(offset, Optional.empty()));
    }

    void runFrom(Instant instant) {
        hand.set(new Hand(offsetTo(instant), Optional.empty()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MovableClock that && hand == that.hand && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(hand), zone);
    }

    private record Hand(Duration offset, Optional<Instant> stoppedAt) {
    }
}
