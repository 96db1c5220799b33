package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.CheckedFile;
import java.util.List;
import java.util.Optional;

/** The attachments of hearings of the secretariat's own, numbered from 1; a case's lie with the case. */
public interface HearingFiles {

    void add(long hearingId, List<CheckedFile> files);

    Optional<CheckedFile> find(long hearingId, int position);
}
