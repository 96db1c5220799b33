package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's own words at the beginning of an invitation, kept from when they are written until it is sent. */
@Service
@Transactional
public class Introductions {

    /** As the text arrives, in a form's field or a variable of this name. */
    public static final String FIELD = "invitationText";

    private static final int LONGEST = 4_000;

    private final IntroductionRegister register;
    private final Screening screening;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Introductions(
            IntroductionRegister register, Screening screening, Directory directory, Journal journal, Clock clock) {
        this.register = register;
        this.screening = screening;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the next hearing of a case will begin with. */
    @Transactional(readOnly = true)
    public Optional<String> waiting(CaseNumber number) {
        return register.waiting(number);
    }

    /** Checks and keeps a text; a blank one takes away what was there. */
    public Verdict<Optional<String>> keep(CaseNumber number, String entered, Viewer viewer) {
        String text = entered.replace("\r\n", "\n").strip();
        if (text.length() > LONGEST) {
            return Verdict.refused(FIELD, "Indledningen må højst være på 4.000 tegn. Gør den kortere.");
        }
        if (!screening.suspected(number.value(), text).isEmpty()) {
            return Verdict.refused(FIELD, "Indledningen indeholder noget, der ligner et CPR-nummer. Fjern nummeret.");
        }
        Optional<String> wanted = Optional.of(text).filter(some -> !some.isEmpty());
        if (!wanted.equals(register.waiting(number))) {
            wanted.ifPresentOrElse(
                    some -> register.put(number, some, viewer.username(), clock.instant()),
                    () -> register.discard(number));
            journal.record(number, directory.describe(viewer.username()), wanted.isPresent()
                    ? "Sekretariatet har skrevet en indledning til mailhøringen."
                    : "Sekretariatet har fjernet indledningen til mailhøringen.");
        }
        return Verdict.accepted(wanted);
    }
}
