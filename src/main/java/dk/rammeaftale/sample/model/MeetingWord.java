package dk.rammeaftale.sample.model;

import dk.rammeaftale.meeting.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a meeting says about a case.
 *
 * @param difference of places, where the meeting changes the proposal
 */
public record MeetingWord(Outcome outcome, Optional<Integer> difference) {

    private static final Map<String, Outcome> WORDS = Map.of(
            "godkendt", Outcome.APPROVED,
            "ændret", Outcome.APPROVED_WITH_CHANGES,
            "afvist", Outcome.NOT_APPROVED,
            "udsat", Outcome.POSTPONED);
    private static final Pattern WORD = Pattern.compile("(godkendt|afvist|udsat)|(ændret) ([+-][1-9]\\d{0,2})");

    /** Reads {@code udsat, ændret +11}, a word for each meeting in turn; empty where something cannot be read. */
    public static Optional<List<MeetingWord>> all(String text) {
        List<MeetingWord> words = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Matcher word = WORD.matcher(part.strip());
            if (!word.matches()) {
                return Optional.empty();
            }
            words.add(word.group(1) != null
                    ? new MeetingWord(WORDS.get(word.group(1)), Optional.empty())
                    : new MeetingWord(WORDS.get(word.group(2)), Optional.of(Integer.parseInt(word.group(3)))));
        }
        return Optional.of(words);
    }
}
