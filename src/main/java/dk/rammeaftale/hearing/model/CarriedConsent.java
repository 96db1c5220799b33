package dk.rammeaftale.hearing.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a seat said in an earlier round, or agreed to by silence, taken over into a later round instead of asking again.
 *
 * @param round  the round in which the seat was asked
 * @param answer empty where the seat was silent
 */
public record CarriedConsent(int round, Optional<Answer> answer) {

    /** The answer as the later round keeps it, from the moment that round opens. */
    public Optional<Answer> answerFrom(Instant opened) {
        return answer.map(given -> new Answer(
                given.seat(),
                given.kind(),
                given.comment(),
                opened,
                given.by(),
                Answer.Way.CARRIED_OVER,
                false,
                given.fields(),
                given.recorded()));
    }
}
