package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.Attachment;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands in a case. Who may see it is asked of {@link CaseAccess}. */
@Service
@Transactional(readOnly = true)
public class Cases {

    private final CaseRegister cases;
    private final ContactRegister contacts;
    private final CaseFiles files;

    Cases(CaseRegister cases, ContactRegister contacts, CaseFiles files) {
        this.cases = cases;
        this.contacts = contacts;
        this.files = files;
    }

    /** The case, which must exist. */
    public CapacityCase get(CaseNumber number) {
        return cases.find(number).orElseThrow(() -> new NoSuchElementException("no case " + number));
    }

    /** Cases that are not over, oldest first. */
    public List<CapacityCase> open() {
        return cases.open();
    }

    public List<Affected> affected(CaseNumber number) {
        return contacts.of(number);
    }

    public List<Attachment> attachments(CaseNumber number) {
        return files.attachments(number);
    }

    public Optional<byte[]> content(CaseNumber number, int position) {
        return files.content(number, position);
    }

    public Map<OwnDuty, String> duties(CaseNumber number) {
        return files.duties(number);
    }
}
