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
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
    private final ApplicationEventPublisher events;

    InChargeAnnouncements(
            Directory directory,
            DirectoryRegister people,
            SeatRegister seats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.people = people;
        this.seats = seats;
        this.clock = clock;
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

    @Override
    @Transactional
    public void runDue() {
        announce();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void announceAtOnce(SeatsChanged changed) {
        announce();
    }

    /** Compares with what was announced last, so that a day that was missed, or a second node, makes no difference. */
    private void announce() {
        seats.hold();
        Map<AuthorityCode, Announced> announced = seats.announced();
        for (InCharge now : directory.inCharge(directory.today())) {
            AuthorityCode seat = now.authority().code();
            Announced current = new Announced(now.person().username(), now.capacity());
            Announced before = announced.get(seat);
            if (!current.equals(before)) {
                seats.announce(seat, current);
                events.publishEvent(new InChargeChanged(
                        seat,
                        now,
                        Optional.ofNullable(before).flatMap(this::person),
                        clock.instant()));
            }
        }
        seats.announcedUntil(directory.today());
    }

    private Optional<Person> person(Announced announced) {
        return people.person(announced.username()).map(RegisteredPerson::person);
    }
}
