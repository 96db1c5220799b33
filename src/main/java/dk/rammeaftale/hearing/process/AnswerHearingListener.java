package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.ProcessVariable;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.GivenAnswer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the answer that completes a member's task, whichever way it came in. */
@Component
class AnswerHearingListener implements ExecutionListener {

    private static final String TOO_LATE = "Høringen er slut, og svaret er ikke registreret. Svar på dit personlige link, eller "
            + "kontakt sekretariatet.";

    private final Answers answers;
    private final AnsweredFields fields;
    private final CurrentUser user;
    private final Clock clock;

    AnswerHearingListener(Answers answers, AnsweredFields fields, CurrentUser user, Clock clock) {
        this.answers = answers;
        this.fields = fields;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that the deadline ends has no answer to take.
        if (execution.isCanceled()) {
            return;
        }
        long hearing = stillThere(HearingProcess.HEARING_ID, execution);
        AuthorityCode seat = new AuthorityCode(stillThere(HearingProcess.SEAT, execution));
        // One that an answer from elsewhere ends has it already.
        if (answers.isGiven(hearing, seat)) {
            return;
        }
        AnswerReceipt receipt = answers.take(hearing, seat, new GivenAnswer(
                SentValues.text(execution, HearingProcess.ANSWER.name()).orElse(""),
                SentValues.text(execution, HearingProcess.COMMENT.name()).orElse(""),
                user.username(),
                Answer.Way.TASK,
                clock.instant(),
                fields.of(execution, hearing, seat),
                Optional.empty()));
        if (receipt instanceof AnswerReceipt.Refused refused) {
            throw Refusal.badRequest(refused.sentences());
        }
        if (receipt instanceof AnswerReceipt.Late) {
            throw Refusal.conflict(TOO_LATE);
        }
    }

    /** The deadline may take the variables away between the engine's look at the task and ours at them. */
    private static <T> T stillThere(ProcessVariable<T> variable, DelegateExecution execution) {
        return variable.find(execution).orElseThrow(() -> Refusal.conflict(TOO_LATE));
    }
}
