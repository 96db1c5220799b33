package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingSeat.ActsAs;
import dk.rammeaftale.hearing.model.Recipients;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seats of a hearing: who is asked, and who answers for each. */
@Component
@Transactional(readOnly = true)
public class Seats {

    private final HearingRegister register;
    private final Directory directory;
    private final HearingPractice practice;

    Seats(HearingRegister register, Directory directory, HearingPractice practice) {
        this.register = register;
        this.directory = directory;
        this.practice = practice;
    }

    /** The seats as they are on a day, for a hearing that opens. */
    List<HearingSeat> of(Recipients recipients, Optional<AuthorityCode> proposer, LocalDate day) {
        return switch (recipients.kind()) {
            case DASSOS -> directory.inCharge(day).stream().map(charge -> seat(charge, proposer)).toList();
            case AUTHORITIES -> directory.authorities().stream().filter(Authority::inRegion).map(Seats::without).toList();
            case NAMED -> recipients.named().stream().map(directory::authority).map(Seats::without).toList();
        };
    }

    private static HearingSeat seat(InCharge charge, Optional<AuthorityCode> proposer) {
        return new HearingSeat(
                charge.authority().code(),
                Optional.of(charge.person().username()),
                charge.person().name(),
                charge.person().email(),
                proposer.equals(Optional.of(charge.authority().code())),
                actsAs(charge),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ActsAs actsAs(InCharge charge) {
        return charge.capacity() == InCharge.Capacity.DEPUTY ? ActsAs.DEPUTY : ActsAs.MEMBER;
    }

    private static HearingSeat without(Authority authority) {
        return new HearingSeat(
                authority.code(),
                Optional.empty(),
                authority.name(),
                authority.contact(),
                false,
                ActsAs.AUTHORITY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** All seats of a hearing, the proposer's among them. */
    public List<HearingSeat> all(long hearingId) {
        return register.seats(hearingId);
    }

    /** The seats whose word counts: all but the proposer's. Those whose consent is carried over are among them. */
    public List<HearingSeat> asked(long hearingId) {
        Hearing hearing = register.find(hearingId).orElseThrow();
        return register.seats(hearingId).stream().filter(seat -> isAsked(hearing, seat)).toList();
    }

    /** Whether the word of a seat counts. */
    boolean isAsked(Hearing hearing, HearingSeat seat) {
        return !seat.proposer() || practice.of(hearing).askProposer();
    }

    /** @throws NoSuchElementException if the hearing has no such seat */
    public HearingSeat of(long hearingId, AuthorityCode authority) {
        return find(hearingId, authority)
                .orElseThrow(() -> new NoSuchElementException("no seat " + authority + " in hearing " + hearingId));
    }

    public Optional<HearingSeat> find(long hearingId, AuthorityCode authority) {
        return register.seats(hearingId).stream().filter(seat -> seat.authority().equals(authority)).findFirst();
    }

    /** In which role the person on a seat is written to: the first line of each mail. */
    String roleOf(Hearing hearing, HearingSeat seat) {
        String authority = directory.authority(seat.authority()).name();
        return seat.actsAs() == ActsAs.AUTHORITY
                ? "I får denne mail, fordi %s er høringspart.".formatted(authority)
                : "Du får denne mail som %s for %s.".formatted(seat.actsAs().label(), authority);
    }
}
