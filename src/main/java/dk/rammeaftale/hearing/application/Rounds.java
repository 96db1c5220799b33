package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.RoundChanges;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of a case, each beside the one before it. */
@Component
@Transactional(readOnly = true)
class Rounds {

    private final HearingRegister register;

    Rounds(HearingRegister register) {
        this.register = register;
    }

    /** The hearing that ended the round before; empty in a first round. What was called off has ended nothing. */
    Optional<Hearing> before(Hearing hearing) {
        return register.of(hearing.caseNumber()).stream()
                .filter(earlier -> earlier.round() < hearing.round())
                .filter(earlier -> earlier.outcome().filter(outcome -> outcome != HearingOutcome.CANCELLED).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** What those asked read now and did not read in the round before. */
    RoundChanges changes(Hearing hearing) {
        return changes(hearing, register.facts(hearing.id()));
    }

    /** The same where what they read is not written down yet. */
    RoundChanges changes(Hearing hearing, List<Fact> facts) {
        return before(hearing)
                .map(earlier -> RoundChanges.between(register.facts(earlier.id()), facts))
                .orElse(RoundChanges.NONE);
    }
}
