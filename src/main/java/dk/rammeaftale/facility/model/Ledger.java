package dk.rammeaftale.facility.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The entries of one facility, in the order of the days they count from. */
public record Ledger(List<LedgerEntry> entries) {

    public Ledger {
        entries = entries.stream()
                .sorted(Comparator.comparing(LedgerEntry::effectiveOn).thenComparing(LedgerEntry::id))
                .toList();
    }

    /**
     * The number of places at the end of that day, planned entries included. From a closure on there are none, whatever
     * was decided for later days; two cases that together take more than there is leave none, not less.
     */
    public int placesOn(LocalDate day) {
        if (closedOn().filter(closed -> !closed.isAfter(day)).isPresent()) {
            return 0;
        }
        int sum = entries.stream()
                .filter(entry -> !entry.effectiveOn().isAfter(day))
                .mapToInt(LedgerEntry::difference)
                .sum();
        return Math.max(0, sum);
    }

    /** The number of places once everything that is decided has taken effect, and what is temporary has ended. */
    public int placesInTheEnd() {
        return placesOn(LocalDate.MAX);
    }

    /** The ledger as it would be if these changes of its facility were decided as they are proposed. */
    public Ledger supposing(Collection<OpenProposal> proposals) {
        List<LedgerEntry> supposed = new ArrayList<>(entries);
        for (OpenProposal proposal : proposals) {
            supposed.add(LedgerEntry.supposed(
                    proposal, proposal.effectiveOn(), proposal.difference(), proposal.closure()));
            proposal.endsOn().ifPresent(
                    end -> supposed.add(LedgerEntry.supposed(proposal, end, -proposal.difference(), false)));
        }
        return new Ledger(supposed);
    }

    /** What is decided for a day after this one, in the order of the days. */
    public List<LedgerEntry> after(LocalDate day) {
        return entries.stream().filter(entry -> entry.effectiveOn().isAfter(day)).toList();
    }

    /** The day of the first closure, planned or effective. */
    public Optional<LocalDate> closedOn() {
        return entries.stream().filter(LedgerEntry::closure).map(LedgerEntry::effectiveOn).findFirst();
    }

    /** Since when the number of that day has stood; empty if there is no entry yet. */
    public Optional<LocalDate> unchangedSince(LocalDate day) {
        return entries.stream()
                .map(LedgerEntry::effectiveOn)
                .filter(effectiveOn -> !effectiveOn.isAfter(day))
                .filter(effectiveOn -> closedOn().filter(effectiveOn::isAfter).isEmpty())
                .reduce((earlier, later) -> later);
    }
}
