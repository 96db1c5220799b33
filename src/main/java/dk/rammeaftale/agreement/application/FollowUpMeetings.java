package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.calendar.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings at which the development areas come back while an agreement is in force. */
@Service
@Transactional
public class FollowUpMeetings {

    private final AgreementRegister register;
    private final DecisionRegister decisions;
    private final Clock clock;

    FollowUpMeetings(AgreementRegister register, DecisionRegister decisions, Clock clock) {
        this.register = register;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * A meeting has dealt with the follow-up.
     *
     * @return whether another one is to do so: as long as the agreement is in force
     */
    public boolean take(long agreementId, String step) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        decisions.take(agreementId, step, clock.instant()).orElseThrow();
        return !LocalDate.now(clock.withZone(DanishDates.ZONE)).isAfter(agreement.inForceUntil());
    }
}
