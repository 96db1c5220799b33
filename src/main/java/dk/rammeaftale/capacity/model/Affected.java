package dk.rammeaftale.capacity.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An affected municipality of a case, and how it was contacted (agreement note 2025, point 4).
 *
 * @param notifiedAt when it was sent the proposal by mail
 * @param contact    what the operator has documented; empty until then, and for good if the municipality answers itself
 * @param answers    every version of what the municipality has answered itself, oldest first
 */
public record Affected(
        AuthorityCode authority,
        Cause cause,
        Optional<Instant> notifiedAt,
        Optional<Contact> contact,
        List<ContactAnswer> answers) {

    public Affected {
        answers = List.copyOf(answers);
    }

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

    /** Whether the contact is documented: by the operator, or by the municipality's own answer. */
    public boolean isCovered() {
        return contact.isPresent() || answer().isPresent();
    }

    /** Its own answer that counts: the last one in time. */
    public Optional<ContactAnswer> answer() {
        return last(false);
    }

    /** The last thing it has answered, in time or late. */
    public Optional<ContactAnswer> lastAnswer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    /** What the municipality said: what the operator wrote down and what it answered itself stand beside each other. */
    public List<Reaction> reactions() {
        List<Reaction> reactions = new ArrayList<>();
        contact.filter(Contact.Made.class::isInstance)
                .map(made -> ((Contact.Made) made).reaction())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> reactions.add(new Reaction(Reaction.Way.TOLD_BY_OPERATOR, text)));
        last(false).ifPresent(answer -> reactions.add(new Reaction(Reaction.Way.ANSWERED, answer.words())));
        last(true).ifPresent(answer -> reactions.add(new Reaction(Reaction.Way.ANSWERED_LATE, answer.words())));
        return reactions;
    }

    private Optional<ContactAnswer> last(boolean late) {
        return answers.stream().filter(answer -> answer.late() == late).reduce((earlier, later) -> later);
    }
}
