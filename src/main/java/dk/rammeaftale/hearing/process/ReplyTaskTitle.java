package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.TaskTitle;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.Replies;
import dk.rammeaftale.hearing.model.PendingReply;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Tasks about replies are named after the hearing and the sender. */
@Component
class ReplyTaskTitle implements TaskTitle {

    private final Replies replies;
    private final Hearings hearings;

    ReplyTaskTitle(Replies replies, Hearings hearings) {
        this.replies = replies;
        this.hearings = hearings;
    }

    @Override
    public String processKey() {
        return ReplyTriage.KEY;
    }

    @Override
    public String titleOf(DelegateTask task) {
        PendingReply reply = replies.get(ReplyTriage.REPLY_ID.of(task));
        return "%s, svar fra %s".formatted(hearings.get(reply.hearingId()).caseNumber(), reply.sender());
    }
}
