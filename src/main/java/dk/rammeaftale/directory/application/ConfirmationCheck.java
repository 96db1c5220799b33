package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.application.ConfirmationRegister.NewCorrection;
import dk.rammeaftale.directory.application.Confirmations.Target;
import dk.rammeaftale.directory.model.ConfirmationPoint;
import dk.rammeaftale.directory.model.Correction.State;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out what somebody wants to have corrected, and who decides about each. */
@Component
public class ConfirmationCheck {

    private static final String OVERTAKEN = "Registret er ændret, efter at siden blev åbnet.";
    private static final int LONGEST_COMMENT = 2_000;

    /** The name of a point's field: the same as long as the point is there, whatever is added before it. */
    public static String field(ConfirmationPoint point) {
        return field(point.register(), point.key(), point.column());
    }

    static String field(String register, List<String> key, String column) {
        return "p" + mark(register + "\n" + String.join("\n", key) + "\n" + column);
    }

    /** Tells whether a value is still the one that was shown, without bringing it along. */
    public static String mark(String value) {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    Verdict<List<NewCorrection>> check(Target target, EnteredConfirmation entered) {
        List<Problem> problems = new ArrayList<>();
        List<NewCorrection> corrections = new ArrayList<>();
        for (ConfirmationPoint point : target.kind().points(target.authority())) {
            String field = field(point);
            String now = mark(point.value());
            String shown = entered.shown().getOrDefault(field, now);
            String value = entered.values().getOrDefault(field, point.value()).strip();
            if (value.equals(point.value()) || mark(value).equals(shown)) {
                continue;
            }
            if (point.takes(value) && CitizenNumbers.in(value).isEmpty()) {
                corrections.add(correction(target, point, shown.equals(now), value));
            } else {
                problems.add(new Problem(field, point.words() + ": " + demand(point)));
            }
        }
        comment(entered.comment().strip(), problems).ifPresent(corrections::add);
        return problems.isEmpty() ? Verdict.accepted(corrections) : Verdict.refused(problems);
    }

    /** What stood there is read from the register: the sender could write anything. */
    private static NewCorrection correction(Target target, ConfirmationPoint point, boolean seen, String value) {
        Optional<String> why = seen
                ? target.kind().objection(point, value)
                : Optional.of(OVERTAKEN);
        return new NewCorrection(
                point.register(), point.key(), point.column(), point.words(), point.value(), value,
                why.isPresent() ? State.WAITING : State.TAKEN, why.orElse(""));
    }

    private static Optional<NewCorrection> comment(String text, List<Problem> problems) {
        if (text.length() > LONGEST_COMMENT) {
            problems.add(new Problem("comment", "Teksten må højst være på 2.000 tegn. Skriv den kortere."));
        } else if (!CitizenNumbers.in(text).isEmpty()) {
            problems.add(new Problem("comment", "Noget i teksten ligner et CPR-nummer. Skriv den uden."));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            problems.add(new Problem("comment", "Teksten indeholder tegn, der ikke kan gemmes. Skriv den igen."));
        } else if (!text.isEmpty()) {
            return Optional.of(new NewCorrection(
                    "", List.of(), "", "Andet", "", text, State.WAITING, "Skrevet frit."));
        }
        return Optional.empty();
    }

    private static String demand(ConfirmationPoint point) {
        return switch (point.form()) {
            case NUMBER -> "skriv et helt tal fra 0 til 9999.";
            case EMAIL -> "skriv en mailadresse.";
            case TEXT -> "skriv højst 200 tegn, og lad ikke feltet stå tomt.";
            case CHOICE -> "vælg en af mulighederne.";
        };
    }
}
