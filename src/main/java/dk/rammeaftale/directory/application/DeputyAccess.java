package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who has to do with the deputies of a seat: its member of today and the secretariat appoint and revoke, a deputy of
 * today or of days to come looks.
 */
@Component
public class DeputyAccess {

    private final Directory directory;
    private final SeatRegister seats;

    DeputyAccess(Directory directory, SeatRegister seats) {
        this.directory = directory;
        this.seats = seats;
    }

    public boolean mayAppoint(AuthorityCode seat, Viewer viewer) {
        return viewer.isSecretariat() || seatHeldBy(viewer).filter(held -> held.code().equals(seat)).isPresent();
    }

    public boolean maySee(AuthorityCode seat, Viewer viewer) {
        return mayAppoint(seat, viewer)
                || seats.deputyships().stream()
                        .filter(one -> one.authority().equals(seat) && one.username().equals(viewer.username()))
                        .anyMatch(one -> one.isOpenOn(directory.today()));
    }

    /** The seat somebody sits on, else the one they stand in for or will stand in for next. */
    public Optional<Authority> ownSeat(Viewer viewer) {
        return seatHeldBy(viewer).or(() -> seats.deputyships().stream()
                .filter(one -> one.username().equals(viewer.username()) && one.isOpenOn(directory.today()))
                .findFirst()
                .map(one -> directory.authority(one.authority())));
    }

    private Optional<Authority> seatHeldBy(Viewer viewer) {
        return directory.seats().stream()
                .filter(seat -> seat.holder().username().equals(viewer.username()))
                .map(seat -> seat.authority())
                .findFirst();
    }
}
