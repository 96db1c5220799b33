package dk.rammeaftale.hearing.process;

import dk.rammeaftale.hearing.application.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenHearingDelegate implements JavaDelegate {

    private final Hearings hearings;

    OpenHearingDelegate(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HearingDeadlines.set(execution, hearings.open(HearingProcess.HEARING_ID.of(execution)));
        HearingProcess.CLOSE_WHEN_ALL_ANSWERED.set(execution, hearings.closesWhenAllAnswered());
    }
}
