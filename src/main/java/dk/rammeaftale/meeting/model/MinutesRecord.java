package dk.rammeaftale.meeting.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What minutes say, entry by entry, each under a name in Danish such as "1.2 Status, referat"; by it a corrected version tells
 * what it changes.
 */
public record MinutesRecord(Map<String, String> entries) {

    /** What is longer is not repeated in the list of changes. */
    private static final int SHORT = 80;

    public MinutesRecord {
        entries = new LinkedHashMap<>(entries);
    }

    /** A Danish sentence for each entry that this one says otherwise than the one before it. */
    public List<String> changesSince(MinutesRecord before) {
        List<String> changes = new ArrayList<>();
        entries.forEach((name, now) -> {
            String then = before.entries.getOrDefault(name, "");
            if (!now.equals(then)) {
                changes.add(sentence(name, then, now));
            }
        });
        before.entries.forEach((name, then) -> {
            if (!entries.containsKey(name) && !then.isEmpty()) {
                changes.add(sentence(name, then, ""));
            }
        });
        return changes;
    }

    private static String sentence(String name, String then, String now) {
        if (then.isEmpty()) {
            return isShort(now) ? "%s: tilføjet «%s».".formatted(name, now) : name + ": teksten er tilføjet.";
        }
        if (now.isEmpty()) {
            return isShort(then) ? "%s: «%s» er slettet.".formatted(name, then) : name + ": teksten er slettet.";
        }
        return isShort(then) && isShort(now)
                ? "%s: «%s» er rettet til «%s».".formatted(name, then, now)
                : name + ": teksten er rettet.";
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT;
    }
}
