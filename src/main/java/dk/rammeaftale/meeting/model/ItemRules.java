package dk.rammeaftale.meeting.model;

import dk.rammeaftale.verdict.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * What holds of an item whichever way it comes on an agenda. Where the ways differ, they say so themselves: whoever hands in
 * an item gives all of it at once, the secretariat writes it bit by bit, and what is missing then is asked for on approval.
 */
public final class ItemRules {

    public static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PRESENTER = 200;
    private static final int LONGEST_BULLET = 2_000;
    private static final int MOST_BULLETS = 30;
    private static final int LONGEST_REASON = 1_000;
    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\R|\\p{Cntrl}");

    private ItemRules() {
    }

    public static Optional<Problem> title(String title) {
        if (title.isBlank()) {
            return Optional.of(new Problem("title", "Skriv punktets titel."));
        }
        return isLine(title, LONGEST_TITLE)
                ? Optional.empty()
                : Optional.of(new Problem("title", "Skriv titlen på én linje med højst 200 tegn."));
    }

    /** The title of an item that the service makes of something with a longer name. */
    public static String titleOf(String name) {
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** Not every item has somebody who presents it. */
    public static Optional<Problem> presenter(String presenter) {
        return isLine(presenter, LONGEST_PRESENTER)
                ? Optional.empty()
                : Optional.of(new Problem("presenter", "Skriv «Ved» på én linje med højst 200 tegn."));
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && !LINE_BREAK_OR_CONTROL.matcher(text).find();
    }

    /**
     * @param lines what is recommended, line by line; blank ones are none
     * @param field the name of the field of a line, counted from 1
     */
    public static List<Problem> recommendation(List<String> lines, IntFunction<String> field) {
        List<Problem> problems = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            if (lines.get(line - 1).length() > LONGEST_BULLET) {
                problems.add(new Problem(
                        field.apply(line), "Punkt %d i indstillingen må højst være på 2.000 tegn. Del det.".formatted(line)));
            }
        }
        if (lines.stream().filter(line -> !line.isBlank()).count() > MOST_BULLETS) {
            problems.add(new Problem(field.apply(1), "Indstillingen må højst have 30 punkter. Slå nogle af dem sammen."));
        }
        return problems;
    }

    /** Why an item comes late, leaves an agenda or goes to another; whether there has to be a reason depends on what is done. */
    public static Optional<Problem> reason(String field, String reason) {
        return reason.length() <= LONGEST_REASON
                ? Optional.empty()
                : Optional.of(new Problem(field, "Begrundelsen må højst være på 1.000 tegn. Gør den kortere."));
    }
}
