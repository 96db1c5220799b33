package dk.rammeaftale.hearing.model;

import java.util.List;
import java.util.Optional;

/**
 * How a seat stood when a round was over.
 *
 * @param hearing  closed, and not called off
 * @param versions everything the seat answered, late answers too, oldest first
 * @param stand    as the proof keeps it
 */
public record PastSeat(Hearing hearing, HearingSeat seat, List<Answer> versions, SeatProof.Stand stand) {

    public PastSeat {
        versions = List.copyOf(versions);
    }

    /**
     * What may be taken over into a later round: an answer that stops nothing, or silence that was proved and lasted until the
     * deadline. Who objected is asked again, even if the objection came late or was withdrawn afterwards.
     *
     * @param later the terms of the later round
     */
    public Optional<CarriedConsent> consent(HearingTerms later) {
        Optional<Answer> last = versions.stream().reduce((before, after) -> after);
        Optional<Answer> counting = versions.stream().filter(answer -> !answer.late()).reduce((before, after) -> after);
        if (stops(last, later) || stops(counting, later)) {
            return Optional.empty();
        }
        boolean carriedBefore = counting.map(Answer::isCarriedOver).orElse(stand == SeatProof.Stand.CARRIED_OVER);
        if (counting.isEmpty() && !carriedBefore && !agreedBySilence(later)) {
            return Optional.empty();
        }
        int round = carriedBefore ? seat.carriedFrom().orElseThrow() : hearing.round();
        return Optional.of(new CarriedConsent(round, counting));
    }

    private boolean stops(Optional<Answer> answer, HearingTerms later) {
        return answer.map(Answer::kind)
                .filter(kind -> hearing.terms().contests(kind) || later.contests(kind))
                .isPresent();
    }

    private boolean agreedBySilence(HearingTerms later) {
        boolean ranToItsDeadline = hearing.closedAt()
                .filter(closed -> !closed.isBefore(hearing.opened().closesAt()))
                .isPresent();
        return stand == SeatProof.Stand.SILENT
                && ranToItsDeadline
                && hearing.terms().silenceApproves()
                && later.silenceApproves();
    }
}
