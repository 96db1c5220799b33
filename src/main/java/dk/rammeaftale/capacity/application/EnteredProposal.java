package dk.rammeaftale.capacity.application;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.capacity.model.EnteredChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proposal as somebody entered it in the start form or sent it to the engine, before it is checked.
 *
 * @param onBehalfOf   the operator's code, when the secretariat starts the case
 * @param extraAffected codes, comma-separated
 * @param duties       the answers on the operator's checklist, by variable name
 */
public record EnteredProposal(
        EnteredChange change,
        Optional<String> facilityId,
        Optional<String> facilityName,
        Optional<String> legalBasis,
        Optional<String> targetGroup,
        Optional<String> reason,
        Optional<String> wishedRoute,
        Optional<String> extraAffected,
        Optional<String> relatedCase,
        Optional<String> onBehalfOf,
        Map<String, String> duties,
        List<UploadedFile> attachments) {
}
