package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.CarriedConsent;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.PastSeat;
import dk.rammeaftale.hearing.model.SeatProof;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The consents that a round takes over from the one before, where only those concerned are asked again. */
@Component
@Transactional(readOnly = true)
class CarriedConsents {

    private final HearingRegister register;
    private final AnswerRegister answers;
    private final Proofs proofs;
    private final Rounds rounds;
    private final Seats seats;
    private final HearingSettings settings;

    CarriedConsents(
            HearingRegister register,
            AnswerRegister answers,
            Proofs proofs,
            Rounds rounds,
            Seats seats,
            HearingSettings settings) {
        this.register = register;
        this.answers = answers;
        this.proofs = proofs;
        this.rounds = rounds;
        this.seats = seats;
        this.settings = settings;
    }

    /** What is taken over into a hearing that is about to open, by seat; nothing where all are asked again. */
    Map<AuthorityCode, CarriedConsent> into(Hearing hearing) {
        Map<AuthorityCode, CarriedConsent> carried = new HashMap<>();
        if (settings.askAgain() == AskAgain.CONCERNED) {
            Set<AuthorityCode> touched = register.touched(hearing.id());
            rounds.before(hearing).ifPresent(before -> pastSeats(before).forEach((authority, seat) ->
                    seat.consent(hearing.terms())
                            .filter(consent -> !touched.contains(authority))
                            .ifPresent(consent -> carried.put(authority, consent))));
        }
        return carried;
    }

    private Map<AuthorityCode, PastSeat> pastSeats(Hearing before) {
        Map<AuthorityCode, SeatProof.Stand> stands = proofs.kept(before.id()).stream()
                .collect(Collectors.toMap(KeptProof::seat, KeptProof::stand));
        return seats.asked(before.id()).stream().collect(Collectors.toMap(
                HearingSeat::authority,
                seat -> new PastSeat(
                        before,
                        seat,
                        answers.versions(before.id(), seat.authority()),
                        stands.get(seat.authority()))));
    }
}
