package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.Replies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets the reading of a reply begin only where there is one to read. */
@Component
class ReplyReceivedListener implements ExecutionListener {

    private final Replies replies;

    ReplyReceivedListener(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long reply = ReplyTriage.REPLY_ID.find(execution)
                .orElseThrow(() -> Refusal.badRequest("Et svar læses, når det er kommet i indbakken (replyId)."));
        if (!replies.get(reply).isUnread()) {
            throw Refusal.conflict("Svaret er allerede læst (replyId).");
        }
    }
}
