package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.ProcessVariable;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.Hearings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the answer that completes a member's task, whichever way it came in. */
@Component
class AnswerHearingListener implements ExecutionListener {

    private final Hearings hearings;
    private final CurrentUser user;

    AnswerHearingListener(Hearings hearings, CurrentUser user) {
        this.hearings = hearings;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that the deadline ends has no answer to take.
        if (execution.isCanceled()) {
            return;
        }
        hearings.answer(
                        HearingProcess.HEARING_ID.of(execution),
                        new AuthorityCode(HearingProcess.SEAT.of(execution)),
                        text(execution, HearingProcess.ANSWER),
                        text(execution, HearingProcess.COMMENT),
                        user.username())
                .orElseThrow(Refusal::badRequest, Refusal::conflict);
    }

    /** What a client sends may be of any type. */
    private static String text(DelegateExecution execution, ProcessVariable<String> sent) {
        Object value = execution.getVariable(sent.name());
        if (value != null && !(value instanceof String)) {
            throw Refusal.badRequest("Feltet skal være tekst (%s).".formatted(sent.name()));
        }
        return value == null ? "" : (String) value;
    }
}
