package dk.rammeaftale.directory.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.directory.application.SeatRegister.Announced;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.RegisteredPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whenever somebody else is in charge of a seat: at once when that is decided for today, else at the beginning of
 * the day on which a term or a deputyship begins or has ended.
 */
@Component
class InChargeAnnouncements implements DueWork {

    private final Directory directory;
    private final DirectoryRegister people;
    private final SeatRegister seats;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    InChargeAnnouncements(
            Directory directory,
            DirectoryRegister people,
            SeatRegister seats,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.people = people;
        this.seats = seats;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return "announcing who is in charge of a seat";
    }

    @Override
    public Optional<Instant> nextDue() {
        return seats.nextTurn().map(day -> day.atStartOfDay(DanishDates.ZONE).toInstant());
    }

    /** Each seat in a transaction of its own, so that one whose listeners fail does not hold the others back. */
    @Override
    public void runDue() {
        RuntimeException failure = null;
        for (InCharge now : changed()) {
            try {
                transaction.executeWithoutResult(status -> {
                    seats.hold();
                    announce(now);
                });
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        transaction.executeWithoutResult(status -> seats.announcedUntil(directory.today()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void announceAtOnce(SeatsChanged changed) {
        seats.hold();
        changed().forEach(this::announce);
        seats.announcedUntil(directory.today());
    }

    /** Compares with what was announced last, so that days that were missed make no difference. */
    private List<InCharge> changed() {
        Map<AuthorityCode, Announced> announced = seats.announced();
        return directory.inCharge(directory.today()).stream()
                .filter(now -> !Announced.of(now).equals(announced.get(now.authority().code())))
                .toList();
    }

    /** Unless another node, for which this one waited, has done it. */
    private void announce(InCharge now) {
        AuthorityCode seat = now.authority().code();
        Optional<Announced> before = Optional.ofNullable(seats.announced().get(seat));
        if (before.equals(Optional.of(Announced.of(now)))) {
            return;
        }
        seats.announce(seat, Announced.of(now));
        events.publishEvent(new InChargeChanged(seat, now, before.flatMap(this::person), clock.instant()));
    }

    private Optional<Person> person(Announced announced) {
        return people.person(announced.username()).map(RegisteredPerson::person);
    }
}
