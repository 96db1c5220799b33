package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Offers the task of an authority that is asked without a seat to everybody who acts for the authority. */
@Component
class OfferToAuthority implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() == null) {
            task.addCandidateGroup(Viewer.groupOf(new AuthorityCode(HearingProcess.SEAT.of(task))));
        }
    }
}
