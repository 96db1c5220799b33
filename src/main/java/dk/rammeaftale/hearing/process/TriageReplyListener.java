package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.Replies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the secretariat has read in a reply by mail. */
@Component
class TriageReplyListener implements ExecutionListener {

    private final Replies replies;
    private final CurrentUser user;

    TriageReplyListener(Replies replies, CurrentUser user) {
        this.replies = replies;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        replies.read(
                        ReplyTriage.REPLY_ID.of(execution),
                        SentValues.text(execution, ReplyTriage.READING.name()),
                        SentValues.text(execution, ReplyTriage.NOTE.name()),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
