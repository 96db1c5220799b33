package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Assessment;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses a case against the threshold of its edition. */
@Service
@Transactional
public class Assessments {

    private final CaseRegister cases;
    private final Contacts contacts;
    private final Neighbours neighbours;
    private final CaseLetters letters;
    private final Journal journal;
    private final RulesInForce rules;

    Assessments(
            CaseRegister cases,
            Contacts contacts,
            Neighbours neighbours,
            CaseLetters letters,
            Journal journal,
            RulesInForce rules) {
        this.cases = cases;
        this.contacts = contacts;
        this.neighbours = neighbours;
        this.letters = letters;
        this.journal = journal;
        this.rules = rules;
    }

    public Assessment assess(CaseNumber number) {
        // Where the log may come later, the municipalities still get the proposal before anything goes on.
        contacts.notifyAffected(number);
        CapacityCase assessed = cases.find(number).orElseThrow();
        Assessment assessment = rules.on(assessed.startedOn()).approvalRule().assess(assessed.edition(), assessed.change(), assessed.round());
        cases.assess(number, assessment);
        cases.moveTo(assessment.approvalRequired() ? CaseState.ROUTE : CaseState.ASSESSMENT, number);
        journal.record(number, Journal.SYSTEM, assessment.sentence());
        neighbours.beside(assessed).warning().ifPresent(warning -> journal.record(number, Journal.SYSTEM, warning));
        if (assessment.approvalRequired()) {
            letters.routeNeeded(cases.find(number).orElseThrow());
        }
        return assessment;
    }
}
