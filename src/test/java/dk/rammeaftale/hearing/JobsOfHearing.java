package dk.rammeaftale.hearing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** What the job executor does for one hearing. */
@Component
class JobsOfHearing {

    private final ManagementService management;

    JobsOfHearing(ManagementService management) {
        this.management = management;
    }

    /** Until nothing is due. */
    void goOn(ProcessInstance instance) {
        List<Job> due = dueOf(instance);
        while (!due.isEmpty()) {
            for (Job job : due) {
                execute(job);
            }
            due = dueOf(instance);
        }
    }

    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException overtaken) {
            // Tried again, as by the job executor; one that has failed for good is not due any more, and nothing goes on.
        }
    }

    private List<Job> dueOf(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).executable().list();
    }
}
