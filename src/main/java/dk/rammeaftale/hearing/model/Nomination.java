package dk.rammeaftale.hearing.model;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who is nominated: a representative and an alternate (suppleant), two people. */
public final class Nomination {

    public static final String REPRESENTATIVE = "representative";
    public static final String ALTERNATE = "alternate";

    private static final int LONGEST_NAME = 200;
    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\R|\\p{Cntrl}");

    private Nomination() {
    }

    /** The two names, by the names of their fields. */
    public static Verdict<Map<String, String>> check(Map<String, String> entered) {
        List<Problem> problems = new ArrayList<>();
        String representative = name(entered, REPRESENTATIVE, "repræsentanten", problems);
        String alternate = name(entered, ALTERNATE, "suppleanten", problems);
        if (problems.isEmpty() && representative.equalsIgnoreCase(alternate)) {
            problems.add(new Problem(ALTERNATE, "Repræsentanten og suppleanten skal være to forskellige personer."));
        }
        return problems.isEmpty()
                ? Verdict.accepted(Map.of(REPRESENTATIVE, representative, ALTERNATE, alternate))
                : Verdict.refused(problems);
    }

    private static String name(Map<String, String> entered, String field, String who, List<Problem> problems) {
        String name = entered.getOrDefault(field, "").strip();
        if (name.isEmpty()) {
            problems.add(new Problem(field, "Skriv navnet på %s.".formatted(who)));
        } else if (name.length() > LONGEST_NAME || LINE_BREAK_OR_CONTROL.matcher(name).find()) {
            problems.add(new Problem(field, "Skriv navnet på %s på én linje med højst 200 tegn.".formatted(who)));
        }
        return name;
    }
}
