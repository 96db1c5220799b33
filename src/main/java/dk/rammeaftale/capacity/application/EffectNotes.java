package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.facility.application.ChangeTookEffect;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the journal of a case that its change has taken effect in the register of places. */
@Component
class EffectNotes {

    private final Journal journal;

    EffectNotes(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void note(ChangeTookEffect change) {
        journal.record(
                new CaseNumber(change.caseNumber()),
                Journal.SYSTEM,
                "Ændringen er trådt i kraft i pladsregisteret den %s.".formatted(DanishDates.day(change.effectiveOn())));
    }
}
