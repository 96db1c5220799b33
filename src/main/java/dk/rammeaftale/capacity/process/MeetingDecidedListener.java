package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.MeetingDecisions;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps what a meeting decided before the case follows it. */
@Component
class MeetingDecidedListener implements ExecutionListener {

    private final MeetingDecisions decisions;
    private final ActingViewer viewer;

    MeetingDecidedListener(MeetingDecisions decisions, ActingViewer viewer) {
        this.decisions = decisions;
        this.viewer = viewer;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A withdrawal that ends the waiting brings no decision.
        if (execution.isCanceled()) {
            return;
        }
        String meetingId = decisions
                .keep(
                        CaseNumbers.of(execution),
                        SentValues.text(execution, "meetingId"),
                        SentValues.text(execution, "meetingOutcome"),
                        SentValues.number(execution, "placesAfter"),
                        viewer.now())
                .orElseThrow(Refusal::badRequest)
                .meetingId();
        CapacityAdjustment.DECIDING_MEETING.set(execution, meetingId);
    }
}
