package dk.rammeaftale.capacity.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an affected municipality has answered itself on its page.
 *
 * @param remark what it has to say to the operator; empty unless it has remarks
 * @param from   the registered address whose link it came by
 * @param late   whether it came when the contact with everybody was documented already
 */
public record ContactAnswer(Kind kind, String remark, EmailAddress from, Instant receivedAt, boolean late) {

    /** What can be answered. */
    public enum Kind {
        CONTACTED("Vi er blevet kontaktet, og vi har ingen bemærkninger"),
        REMARK("Vi er blevet kontaktet, og vi har bemærkninger");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Optional<Kind> named(String name) {
            return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }
    }

    public boolean hasRemark() {
        return kind == Kind.REMARK;
    }

    /** In Danish, for those who read what the municipality said. */
    public String words() {
        return hasRemark() ? remark : "Ingen bemærkninger.";
    }

    /** Whether another answer says the same. */
    public boolean saysTheSameAs(ContactAnswer other) {
        return kind == other.kind && remark.equals(other.remark);
    }
}
