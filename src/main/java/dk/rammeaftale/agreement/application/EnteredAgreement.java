package dk.rammeaftale.agreement.application;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the secretariat enters on our own page to start an agreement, before it is checked; what is blank was not entered. */
public record EnteredAgreement(String firstYear, String years, String template, String finalDate, String finalDateReason) {

    public static final EnteredAgreement NOTHING = new EnteredAgreement("", "", "", "", "");

    /** The same, as the start of the process takes it. */
    public record Read(
            Optional<Long> firstYear,
            Optional<Long> years,
            Optional<String> template,
            Optional<LocalDate> finalDate,
            String finalDateReason) {
    }

    /** Numbers and days as such, if they are some. */
    public Verdict<Read> read() {
        List<Problem> problems = new ArrayList<>();
        Optional<Long> first = number("firstYear", firstYear, problems, "Skriv et årstal, fx 2027.");
        Optional<Long> length = number("years", years, problems, "En aftale gælder i 1 eller 2 år. Skriv 1 eller 2.");
        Optional<LocalDate> day = Optional.of(finalDate).filter(text -> !text.isBlank()).flatMap(EnteredDay::read);
        if (day.isEmpty() && !finalDate.isBlank()) {
            problems.add(new Problem("finalDate", "Skriv sidste dag for godkendelse som en dato, fx 2026-12-01."));
        }
        return problems.isEmpty()
                ? Verdict.accepted(new Read(
                        first, length, Optional.of(template.strip()).filter(key -> !key.isEmpty()), day, finalDateReason.strip()))
                : Verdict.refused(problems);
    }

    private static Optional<Long> number(String field, String text, List<Problem> problems, String sentence) {
        String digits = text.strip();
        if (digits.matches("\\d{1,9}")) {
            return Optional.of(Long.valueOf(digits));
        }
        if (!digits.isEmpty()) {
            problems.add(new Problem(field, sentence));
        }
        return Optional.empty();
    }
}
