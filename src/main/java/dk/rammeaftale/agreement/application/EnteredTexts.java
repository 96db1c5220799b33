package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.verdict.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks the texts that people write on the pages of an agreement: everybody reads them, so no CPR number comes near them. */
@Component
class EnteredTexts {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4_000;

    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\R|\\p{Cntrl}");

    private final Screening screening;

    EnteredTexts(Screening screening) {
        this.screening = screening;
    }

    /** A text on one line, without blanks around it. */
    String line(Agreement agreement, String field, String entered, String missing, List<Problem> problems) {
        String text = entered.strip();
        if (text.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (text.length() > LONGEST_LINE || LINE_BREAK_OR_CONTROL.matcher(text).find()) {
            problems.add(new Problem(field, "Skriv det på én linje med højst 200 tegn."));
        }
        return withoutNumbers(agreement, field, text, problems);
    }

    /** A longer text, without blanks around it. @param missing empty where there may be none */
    String text(Agreement agreement, String field, String entered, String missing, List<Problem> problems) {
        String text = entered.strip();
        if (text.isEmpty() && !missing.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(new Problem(field, "Teksten må højst være på 4.000 tegn."));
        }
        return withoutNumbers(agreement, field, text, problems);
    }

    private String withoutNumbers(Agreement agreement, String field, String text, List<Problem> problems) {
        if (!screening.suspected(agreement.number().value(), text).isEmpty()) {
            problems.add(new Problem(field, "Noget i feltet ligner et CPR-nummer. Fjern det. Er det ikke et CPR-nummer, så skriv det på"
                    + " en anden måde."));
        }
        return text;
    }
}
