package dk.rammeaftale.capacity.model;

/**
 * Decides whether a proposed change needs the approval of DASSOS.
 *
 * @param newFacilityCounts whether a new facility is an adjustment from 0 places (our reading; the note of 2025 speaks only of
 *                          adjustment and closure)
 * @param revisedReturns    whether a proposal goes back to DASSOS after remarks whatever its size (2011 and 2016: "sent again
 *                          for final approval")
 */
public record ApprovalRule(boolean newFacilityCounts, boolean revisedReturns) {

    /** @param round 1 for the first proposal, higher for what came of remarks */
    public Assessment assess(Edition edition, ProposedChange change, int round) {
        if (change.kind() == ChangeKind.NEW && !newFacilityCounts) {
            return new Assessment(
                    false,
                    "Et nyt tilbud regnes ikke som en kapacitetsjustering, derfor skal DASSOS ikke godkende det på forhånd.");
        }
        if (round > 1 && revisedReturns) {
            return new Assessment(
                    true,
                    "Forslaget er nu: %s. Efter bemærkninger sendes en løsning igen til DASSOS til endelig godkendelse, uanset antallet af pladser."
                            .formatted(change.words()));
        }
        return edition.minorChange()
                .map(limit -> againstThreshold(limit, change))
                .orElseGet(() -> withoutThreshold(edition));
    }

    /** Agreement note 2025, points 2 and 3. */
    private static Assessment againstThreshold(int limit, ProposedChange change) {
        if (change.kind() == ChangeKind.CLOSURE) {
            return new Assessment(
                    true,
                    "Hele tilbuddet (%s) lukkes. En lukning skal altid godkendes af DASSOS, uanset antallet af pladser (aftalenotatet fra 2025, punkt 3)."
                            .formatted(Places.words(change.placesBefore())));
        }
        int size = Math.abs(change.difference());
        String subject = change.kind() == ChangeKind.NEW
                ? "Et nyt tilbud regnes som en ændring fra 0 til %d pladser. %s".formatted(size, Places.words(size))
                : Places.difference(change.difference());
        return size > limit
                ? new Assessment(
                        true,
                        "%s er mere end %d, derfor skal DASSOS godkende ændringen (aftalenotatet fra 2025, punkt 3)."
                                .formatted(subject, limit))
                : new Assessment(
                        false,
                        "%s er ikke mere end %d, derfor kan driftsherren gennemføre ændringen uden forudgående godkendelse i DASSOS (aftalenotatet fra 2025, punkt 2)."
                                .formatted(subject, limit));
    }

    private static Assessment withoutThreshold(Edition edition) {
        return new Assessment(
                true,
                "Sagen følger reglerne fra %d. De har ingen bagatelgrænse, derfor skal DASSOS godkende enhver ændring (%s)."
                        .formatted(edition.year(), edition.source()));
    }
}
