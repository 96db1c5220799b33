package dk.rammeaftale.web;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines, which SVG does not do; how wide they are is guessed from what letters need on average. */
final class SvgWords {

    private static final double OF_ITS_HEIGHT = 0.55;

    private SvgWords() {
    }

    /** @param most lines; what does not fit is left out, and said to be by three dots */
    static List<String> lines(String words, double width, double height, int most) {
        int letters = Math.max(4, (int) (width / (height * OF_ITS_HEIGHT)));
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String rest = word;
            while (rest.length() > letters) {
                if (!line.isEmpty()) {
                    lines.add(line);
                    line = "";
                }
                lines.add(rest.substring(0, letters - 1) + "-");
                rest = rest.substring(letters - 1);
            }
            if (line.isEmpty()) {
                line = rest;
            } else if (line.length() + 1 + rest.length() <= letters) {
                line = line + " " + rest;
            } else {
                lines.add(line);
                line = rest;
            }
        }
        lines.add(line);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        kept.set(most - 1, last.substring(0, Math.min(last.length(), letters - 1)) + "…");
        return kept;
    }
}
