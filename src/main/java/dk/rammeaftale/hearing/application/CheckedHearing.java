package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.Survey;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Optional;

/**
 * A hearing of the secretariat's own that can be held as it is.
 *
 * @param days   full days to answer; empty for the usual number
 * @param survey its fields; none unless it is a survey
 */
record CheckedHearing(
        String title,
        String text,
        Policy policy,
        Recipients recipients,
        Optional<Integer> days,
        Survey survey,
        List<CheckedFile> files) {

    private static final int FIRST_ROUND = 1;

    /** What is asked under a number; without what a survey asks, which is kept beside it. */
    HearingRequest asRequest(CaseNumber number) {
        return new HearingRequest(
                number, FIRST_ROUND, title, Optional.empty(), Optional.of(text), recipients, days, List.of(), List.of());
    }
}
