package dk.rammeaftale.agreement.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The notice of an authority that it considers taking over a regional facility, which the law requires in the agreement.
 *
 * @param facilityId       empty for a facility that the register does not know
 * @param recordedBy       a username
 * @param withdrawnAt      empty while it stands
 * @param withdrawalReason empty while it stands
 */
public record TakeoverNotice(
        long id,
        AuthorityCode authority,
        Optional<String> facilityId,
        String facilityName,
        LocalDate notedOn,
        String note,
        String recordedBy,
        Instant recordedAt,
        Optional<Instant> withdrawnAt,
        String withdrawalReason) {

    public boolean stands() {
        return withdrawnAt.isEmpty();
    }
}
