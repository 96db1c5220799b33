package dk.rammeaftale.agreement.application;

import java.util.Optional;

/**
 * How a reservation or a rejection was treated, as the secretariat enters it.
 *
 * @param settled asked for about a reservation alone
 */
public record EnteredTreatment(
        Optional<String> treatedBy, Optional<String> treatedOn, Optional<String> treatment, Optional<Boolean> settled) {
}
