package dk.rammeaftale.agreement.application;

import dk.rammeaftale.journal.model.CaseNumber;

/** Starts the process of an agreement for those who ask for it elsewhere than in Tasklist. */
public interface AgreementStart {

    /**
     * Starts it as the one who is logged in, with the checks of every start.
     *
     * @throws RefusedAgreement if it is refused: then nothing is kept of it
     */
    CaseNumber start(EnteredAgreement.Read entered);
}
