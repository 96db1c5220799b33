package dk.rammeaftale.hearing.application;

import dk.rammeaftale.journal.model.CaseNumber;

/** Starts the process of a hearing of the secretariat's own, for those who ask for it elsewhere than in Tasklist. */
public interface OwnHearingStart {

    /**
     * Starts it as the one who is logged in, with the checks of every start.
     *
     * @throws RefusedHearing if it is refused: then nothing is kept of it
     */
    CaseNumber start(EnteredHearing entered);
}
