package dk.rammeaftale.capacity.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An affected municipality of a case, and how it was contacted (agreement note 2025, point 4).
 *
 * @param notifiedAt when it was sent the proposal by mail
 * @param contact    empty until the operator has documented it
 */
public record Affected(AuthorityCode authority, Cause cause, Optional<Instant> notifiedAt, Optional<Contact> contact) {

    /** Why a municipality counts as affected. */
    public enum Cause {
        USES_PLACES("bruger pladser på tilbuddet"),
        LIES_IN("tilbuddet ligger i kommunen"),
        ADDED("tilføjet af driftsherren");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Either contacted on a day in some way, or exempted for a reason. */
    public sealed interface Contact {

        /** @param reaction what the municipality said; empty if nothing */
        record Made(LocalDate on, ContactWay way, String reaction) implements Contact {
        }

        record Exempted(String reason) implements Contact {
        }
    }

    public boolean isCovered() {
        return contact.isPresent();
    }

    /** What the municipality said, as far as it said something. */
    public Optional<String> reaction() {
        return contact.filter(Contact.Made.class::isInstance)
                .map(made -> ((Contact.Made) made).reaction())
                .filter(text -> !text.isBlank());
    }
}
