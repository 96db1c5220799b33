package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a case whose texts hold something like a CPR number until the secretariat has decided what it is. */
@Service
@Transactional
public class PersonalData {

    /** The secretariat looked, and it is no citizen's number. */
    public static final String RELEASE = "RELEASE";

    /** It may be one: it is taken out of every text of the case. */
    public static final String REDACT = "REDACT";

    private final CaseRegister cases;
    private final FreeTexts texts;
    private final Screening screening;
    private final CaseLetters letters;
    private final Journal journal;
    private final Directory directory;

    PersonalData(
            CaseRegister cases,
            FreeTexts texts,
            Screening screening,
            CaseLetters letters,
            Journal journal,
            Directory directory) {
        this.cases = cases;
        this.texts = texts;
        this.screening = screening;
        this.letters = letters;
        this.journal = journal;
        this.directory = directory;
    }

    /** Whether the case has to wait for the secretariat; if so, it is told. */
    public boolean holdsBack(CaseNumber number) {
        CapacityCase about = cases.find(number).orElseThrow();
        // What the operator has not confirmed goes nowhere yet; it is looked at then.
        boolean suspected = about.state() != CaseState.AWAITING_CONFIRMATION && !suspected(number).isEmpty();
        if (suspected) {
            cases.moveTo(CaseState.PERSONAL_DATA, number);
            letters.personalDataSuspected(about);
            journal.record(
                    number,
                    Journal.SYSTEM,
                    "Sagens tekster indeholder noget, der ligner et CPR-nummer. Intet sendes, før sekretariatet har taget stilling.");
        }
        return suspected;
    }

    /** The texts that hold something like a CPR number nobody has released. */
    @Transactional(readOnly = true)
    public List<String> suspectedTexts(CaseNumber number) {
        return texts.of(number).stream()
                .filter(text -> !screening.suspected(number.value(), text).isEmpty())
                .toList();
    }

    private List<String> suspected(CaseNumber number) {
        return screening.suspected(number.value(), texts.of(number).toArray(String[]::new));
    }

    /** Takes the secretariat's decision. */
    public Verdict<String> decide(CaseNumber number, Optional<String> decision, Viewer viewer) {
        String who = directory.describe(viewer.username());
        if (decision.filter(RELEASE::equals).isPresent()) {
            screening.release(number.value(), suspected(number), viewer.username());
            journal.record(number, who, "Sekretariatet har vurderet, at teksterne ikke indeholder et CPR-nummer.");
        } else if (decision.filter(REDACT::equals).isPresent()) {
            texts.rewrite(number, CitizenNumbers::redact);
            journal.record(number, who, "Sekretariatet har fjernet, hvad der lignede et CPR-nummer, fra sagens tekster.");
        } else {
            return Verdict.refused("personalData", "Vælg, om nummeret skal fjernes, eller om det ikke er et CPR-nummer.");
        }
        cases.moveTo(CaseState.CONTACT, number);
        return Verdict.accepted(decision.get());
    }
}
