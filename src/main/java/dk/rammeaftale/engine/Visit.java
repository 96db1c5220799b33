package dk.rammeaftale.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * One stay of an instance at an element, as the engine's history keeps it.
 *
 * @param scope    what it happened within: the instance, a part of it, or a task that is done by many
 * @param around   whether it stands for all of the stays of a task that is done by many
 * @param canceled whether it was broken off
 */
record Visit(
        String element,
        String id,
        String scope,
        boolean around,
        Instant began,
        Optional<Instant> ended,
        boolean canceled,
        Optional<String> assignee) {

    private static final String BODY = "#multiInstanceBody";

    static Visit of(HistoricActivityInstance kept) {
        String element = kept.getActivityId();
        boolean around = element.endsWith(BODY);
        return new Visit(
                around ? element.substring(0, element.length() - BODY.length()) : element,
                kept.getId(),
                kept.getParentActivityInstanceId(),
                around,
                kept.getStartTime().toInstant(),
                Optional.ofNullable(kept.getEndTime()).map(time -> time.toInstant()),
                kept.isCanceled(),
                Optional.ofNullable(kept.getAssignee()));
    }

    boolean isLeft() {
        return ended.isPresent() && !canceled;
    }
}
