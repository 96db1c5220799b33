package dk.rammeaftale.agreement.model;

import dk.rammeaftale.journal.model.CaseNumber;
import java.time.LocalDate;

/**
 * A framework agreement on its way from its first plan to its last year.
 *
 * @param number          also its business key in the engine
 * @param firstYear       the year that it is in force from, on 1 January
 * @param years           1 or 2; an agreement of two years starts in an odd year
 * @param template        the key of the way of doing it that its plan was made by
 * @param finalDate       the last day for the approval of all authorities
 * @param finalDateReason why it is another day than the template says; empty if it is not
 */
public record Agreement(
        long id,
        CaseNumber number,
        int firstYear,
        int years,
        String template,
        LocalDate finalDate,
        String finalDateReason,
        AgreementState state) {

    public LocalDate inForceFrom() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /** The last day that it is in force. */
    public LocalDate inForceUntil() {
        return LocalDate.of(firstYear + years - 1, 12, 31);
    }

    /** E.g. "Rammeaftale 2027–28". */
    public String title() {
        return years == 1 ? "Rammeaftale " + firstYear : "Rammeaftale %d–%02d".formatted(firstYear, (firstYear + 1) % 100);
    }

    public Agreement in(AgreementState next) {
        return new Agreement(id, number, firstYear, years, template, finalDate, finalDateReason, next);
    }

    public Agreement endingOn(LocalDate day, String reason) {
        return new Agreement(id, number, firstYear, years, template, day, reason, state);
    }
}
