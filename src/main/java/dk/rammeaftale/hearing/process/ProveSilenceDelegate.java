package dk.rammeaftale.hearing.process;

import dk.rammeaftale.hearing.application.UnprovenSilence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ProveSilenceDelegate implements JavaDelegate {

    private final UnprovenSilence silence;

    ProveSilenceDelegate(UnprovenSilence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HearingProcess.SILENCE_UNPROVEN.set(execution, silence.holdsBack(HearingProcess.HEARING_ID.of(execution)));
    }
}
