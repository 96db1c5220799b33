package dk.rammeaftale.hearing.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What those asked in a round read that they did not read in the round before.
 *
 * @param changes in the order of the later round; what is no longer said comes last
 */
public record RoundChanges(List<Change> changes) {

    /** For a first round, and for a round in which nothing changed. */
    public static final RoundChanges NONE = new RoundChanges(List.of());

    public RoundChanges {
        changes = List.copyOf(changes);
    }

    /**
     * A line that was added, removed or changed.
     *
     * @param before empty where the line was added
     * @param now    empty where the line was removed
     */
    public record Change(String label, Optional<String> before, Optional<String> now) {

        /** The change in Danish, a line for each side of it. */
        public String words() {
            if (before.isEmpty()) {
                return "Nyt: " + now.orElseThrow();
            }
            return now.map(content -> "Før: %s\nNu: %s".formatted(before.get(), content))
                    .orElseGet(() -> "Udgået: " + before.get());
        }
    }

    /** Compares two rounds label by label; a label that stands more than once counts as one of several lines. */
    public static RoundChanges between(List<Fact> before, List<Fact> now) {
        Map<String, String> earlier = byLabel(before);
        Map<String, String> later = byLabel(now);
        Set<String> labels = new LinkedHashSet<>(later.keySet());
        labels.addAll(earlier.keySet());
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            Optional<String> was = Optional.ofNullable(earlier.get(label));
            Optional<String> is = Optional.ofNullable(later.get(label));
            if (!was.equals(is)) {
                changes.add(new Change(label, was, is));
            }
        }
        return new RoundChanges(changes);
    }

    private static Map<String, String> byLabel(List<Fact> facts) {
        Map<String, String> contents = new LinkedHashMap<>();
        facts.forEach(fact -> contents.merge(fact.label(), fact.content(), (first, next) -> first + "\n" + next));
        return contents;
    }

    /** The changes as lines to be shown like the facts themselves. */
    public List<Fact> asFacts() {
        return changes.stream().map(change -> new Fact(change.label(), change.words())).toList();
    }
}
