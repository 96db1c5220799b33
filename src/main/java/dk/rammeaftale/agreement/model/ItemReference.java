package dk.rammeaftale.agreement.model;

import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Optional;

/** How an agenda item names the step of the agreement that it is about: {@code 2026-014/draft-approved}. */
public record ItemReference(CaseNumber agreement, String step) {

    public static Optional<ItemReference> read(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && CaseNumber.isCaseNumber(text.substring(0, slash))
                ? Optional.of(new ItemReference(new CaseNumber(text.substring(0, slash)), text.substring(slash + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return agreement.value() + "/" + step;
    }
}
