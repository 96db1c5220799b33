package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.Survey;
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
}
