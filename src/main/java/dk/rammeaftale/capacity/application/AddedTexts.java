package dk.rammeaftale.capacity.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.Screening;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat says beside a result, until it is sent. */
@Service
@Transactional
public class AddedTexts {

    /** In characters, line breaks included. */
    public static final int LONGEST = 2_000;

    private final AnnouncementRegister register;
    private final Screening screening;
    private final Journal journal;
    private final Directory directory;

    AddedTexts(AnnouncementRegister register, Screening screening, Journal journal, Directory directory) {
        this.register = register;
        this.screening = screening;
        this.journal = journal;
        this.directory = directory;
    }

    /** Checks and keeps a text; a blank one takes away what was there. */
    public AnnouncementReceipt keep(CaseNumber number, String entered, Viewer viewer) {
        String text = plain(entered);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return new AnnouncementReceipt.Refused(
                    "Teksten må højst fylde %d tegn. Den er ikke gemt. Gør den kortere.".formatted(LONGEST));
        }
        if (!screening.suspected(number.value(), text).isEmpty()) {
            return new AnnouncementReceipt.Refused(
                    "Teksten indeholder noget, der ligner et CPR-nummer. Den er ikke gemt. Fjern nummeret.");
        }
        Optional<String> added = Optional.of(text).filter(some -> !some.isEmpty());
        if (!register.keepText(number, added, viewer.username())) {
            return new AnnouncementReceipt.AlreadySent(
                    "Resultatet er allerede sendt, og teksten er ikke gemt. Skriv i stedet selv til modtagerne.");
        }
        journal.record(number, directory.describe(viewer.username()), added.isPresent()
                ? "Sekretariatet har skrevet en tekst, der sendes sammen med resultatet."
                : "Sekretariatet har fjernet teksten, der skulle sendes sammen med resultatet.");
        return new AnnouncementReceipt.Done(added.isPresent()
                ? "Teksten er gemt og sendes sammen med resultatet."
                : "Teksten er fjernet.");
    }

    /** Browsers send line breaks as two characters; other control characters belong in no mail. */
    private static String plain(String entered) {
        return entered.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
