package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.FollowUpMeetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes up that a meeting has dealt with the development areas, and looks for the next one. */
@Component
class FollowUpDealtWithListener implements ExecutionListener {

    private final FollowUpMeetings meetings;

    FollowUpDealtWithListener(FollowUpMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            FollowUpProcess.MORE_MEETINGS.set(
                    execution,
                    meetings.take(StepVariables.AGREEMENT_ID.of(execution), StepVariables.STEP.of(execution)));
        }
    }
}
