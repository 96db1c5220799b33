package dk.rammeaftale.capacity.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.capacity.model.Attachment;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies with a case: attachments, and the operator's checklist. */
public interface CaseFiles {

    void add(CaseNumber number, List<CheckedFile> files);

    List<Attachment> attachments(CaseNumber number);

    Optional<byte[]> content(CaseNumber number, int position);

    void keepDuties(CaseNumber number, Map<OwnDuty, String> duties);

    Map<OwnDuty, String> duties(CaseNumber number);
}
