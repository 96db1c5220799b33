package dk.rammeaftale.agreement.model;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agreement is started with, checked.
 *
 * @param template        the key of the way of making it
 * @param finalDateReason why the final date is another than the template's; empty if it is not
 */
public record AgreementTerms(int firstYear, int years, String template, LocalDate finalDate, String finalDateReason) {

    /** The municipalities took over with the note of 2011, whose first agreement was the one of 2012. */
    private static final int FIRST_YEAR = 2012;

    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_REASON = 4_000;

    /**
     * Checks what somebody entered.
     *
     * @param finalDate empty for the day that the template says
     * @param reason    needed for any other day
     */
    public static Verdict<AgreementTerms> of(
            long firstYear, long years, PlanTemplate template, Optional<LocalDate> finalDate, String reason) {
        List<Problem> problems = new ArrayList<>();
        boolean sensibleYear = firstYear >= FIRST_YEAR && firstYear <= LAST_YEAR;
        if (!sensibleYear) {
            problems.add(new Problem(
                    "firstYear", "Aftalens første år skal ligge mellem %d og %d.".formatted(FIRST_YEAR, LAST_YEAR)));
        }
        if (years != 1 && years != 2) {
            problems.add(new Problem("years", "En aftale gælder i 1 eller 2 år. Skriv 1 eller 2."));
        } else {
            length(firstYear, years, template, sensibleYear).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        return withFinalDate((int) firstYear, (int) years, template, finalDate, reason.strip());
    }

    private static Optional<Problem> length(long firstYear, long years, PlanTemplate template, boolean sensibleYear) {
        if (years == 2 && firstYear % 2 == 0 && sensibleYear) {
            return Optional.of(new Problem(
                    "firstYear",
                    "En toårig aftale træder i kraft i et ulige år. Vælg %d eller %d.".formatted(firstYear - 1, firstYear + 1)));
        }
        return years == template.years()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "years",
                        "«%s» er en fremgangsmåde for %s aftaler. Skriv %d, eller vælg en anden fremgangsmåde.".formatted(
                                template.title(), template.years() == 1 ? "etårige" : "toårige", template.years())));
    }

    private static Verdict<AgreementTerms> withFinalDate(
            int firstYear, int years, PlanTemplate template, Optional<LocalDate> entered, String reason) {
        LocalDate usual = template.finalDate(firstYear);
        LocalDate day = entered.orElse(usual);
        if (day.equals(usual)) {
            return Verdict.accepted(new AgreementTerms(firstYear, years, template.key(), usual, ""));
        }
        LocalDate first = LocalDate.of(firstYear - 1, 1, 1);
        LocalDate last = LocalDate.of(firstYear, 12, 31);
        if (day.isBefore(first) || day.isAfter(last)) {
            return Verdict.refused("finalDate", "Sidste dag for godkendelse skal ligge mellem %s og %s.".formatted(
                    DanishDates.day(first), DanishDates.day(last)));
        }
        if (reason.isEmpty()) {
            return Verdict.refused("finalDateReason", whyAnother(usual, day.isBefore(LocalDate.of(firstYear, 1, 1))));
        }
        return reason.length() > LONGEST_REASON
                ? Verdict.refused("finalDateReason", "Begrundelsen må højst være på 4.000 tegn.")
                : Verdict.accepted(new AgreementTerms(firstYear, years, template.key(), day, reason));
    }

    private static String whyAnother(LocalDate usual, boolean beforeInForce) {
        return beforeInForce
                ? "Skriv, hvorfor sidste dag for godkendelse er en anden end %s.".formatted(DanishDates.day(usual))
                : "Sidste dag for godkendelse ligger efter, at aftalen er trådt i kraft. Skriv hvorfor, eller vælg senest %s."
                        .formatted(DanishDates.day(usual));
    }
}
