package dk.rammeaftale.journal.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.HeldMailDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the journal of a case what the secretariat decided about mail that looked as if it held a CPR number. */
@Component
class HeldMailNotes {

    private final Journal journal;
    private final Directory directory;

    HeldMailNotes(Journal journal, Directory directory) {
        this.journal = journal;
        this.directory = directory;
    }

    @EventListener
    void note(HeldMailDecided decided) {
        if (CaseNumber.isCaseNumber(decided.thread())) {
            CaseNumber number = new CaseNumber(decided.thread());
            String by = directory.describe(decided.by());
            journal.record(number, by, outcome(decided.decision()));
            if (!decided.reason().isEmpty()) {
                journal.confide(number, by, "Mailen sendes ikke. Begrundelse: " + decided.reason());
            }
        }
    }

    private static String outcome(HeldMailDecided.Decision decision) {
        return switch (decision) {
            case SENT_AS_IT_IS -> "En tilbageholdt mail er frigivet: den indeholder ikke et CPR-nummer.";
            case NUMBER_REMOVED -> "En tilbageholdt mail er frigivet, efter at et muligt CPR-nummer er fjernet.";
            case NOT_SENT -> "En tilbageholdt mail er kasseret og bliver ikke sendt.";
        };
    }
}
