package dk.rammeaftale.sample.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that is done in a case, so many days after its start.
 *
 * @param words codes of seats, or {@link #EVERYBODY}, or a difference of places; empty where the verb says it all
 */
public record Act(int day, Verb verb, List<String> words) {

    /** All seats that have not answered. */
    public static final String EVERYBODY = "alle";

    private static final String SEAT = "[1-9]\\d{2,3}";
    private static final String DIFFERENCE = "[+-][1-9]\\d{0,2}";

    public Act {
        words = List.copyOf(words);
    }

    /** Reads {@code 2 kontakt, 4 høring, 9 indsigelse 756}; empty where something cannot be read or goes back in time. */
    public static Optional<List<Act>> all(String text) {
        List<Act> acts = new ArrayList<>();
        int day = 0;
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Optional<Act> act = one(part.strip());
            if (act.isEmpty() || act.get().day() < day) {
                return Optional.empty();
            }
            acts.add(act.get());
            day = act.get().day();
        }
        return Optional.of(acts);
    }

    private static Optional<Act> one(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        if (words.size() < 2 || !words.get(0).matches("\\d{1,4}")) {
            return Optional.empty();
        }
        return Verb.named(words.get(1))
                .map(verb -> new Act(Integer.parseInt(words.get(0)), verb, words.subList(2, words.size())))
                .filter(Act::isWhole);
    }

    private boolean isWhole() {
        if (verb.namesSeats()) {
            return !words.isEmpty() && words.stream().allMatch(word -> word.equals(EVERYBODY) || word.matches(SEAT));
        }
        return verb == Verb.REVISE
                ? words.size() == 1 && words.get(0).matches(DIFFERENCE)
                : words.isEmpty();
    }
}
