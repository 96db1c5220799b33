package dk.rammeaftale.engine;

import dk.rammeaftale.clock.MovableClock;
import dk.rammeaftale.clock.TimeParticipant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the engine's time in step with ours, and does its jobs at their own time while the clock is moved. */
@Component
class EngineTime implements TimeParticipant {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTime.class);
    /** Enough for all retries of a failing job and for races with a job executor that has not quite stopped. */
    private static final int ATTEMPTS_AT_ONE_MOMENT = 10;

    private final ProcessEngine engine;
    private boolean resumes;

    EngineTime(ProcessEngine engine, MovableClock clock) {
        this.engine = engine;
        follow(clock); // before the job executor starts, so that a restart does not turn its time back
    }

    @Override
    public Optional<Instant> nextDue() {
        return asNobody(() -> {
            if (executable().count() > 0) {
                return Optional.of(ClockUtil.getCurrentTime().toInstant());
            }
            List<Job> next = engine.getManagementService().createJobQuery().active().withRetriesLeft()
                    .duedateHigherThan(ClockUtil.getCurrentTime()).orderByJobDuedate().asc().listPage(0, 1);
            return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
        });
    }

    @Override
    public void runDue() {
        asNobody(() -> {
            Map<String, Integer> attempts = new HashMap<>();
            Optional<Job> job = nextExecutable(attempts);
            while (job.isPresent()) {
                attempts.merge(job.get().getId(), 1, Integer::sum);
                execute(job.get());
                job = nextExecutable(attempts);
            }
            return null;
        });
    }

    @Override
    public void follow(MovableClock clock) {
        clock.stoppedAt().ifPresentOrElse(
                instant -> ClockUtil.setCurrentTime(Date.from(instant)),
                () -> ClockUtil.offset(clock.offset().toMillis()));
    }

    @Override
    public void pause() {
        resumes = jobExecutor().isActive();
        if (resumes) {
            jobExecutor().shutdown();
        }
    }

    @Override
    public void resume() {
        if (resumes) {
            jobExecutor().start();
        }
    }

    private Optional<Job> nextExecutable(Map<String, Integer> attempts) {
        return executable().list().stream()
                .filter(job -> attempts.getOrDefault(job.getId(), 0) < ATTEMPTS_AT_ONE_MOMENT)
                .min(Comparator.comparing(EngineTime::dueDate));
    }

    private JobQuery executable() {
        return engine.getManagementService().createJobQuery().active().executable();
    }

    /** A job without a due date, such as the next step of an instance, is due since it was made. */
    private static Date dueDate(Job job) {
        return job.getDuedate() != null ? job.getDuedate() : job.getCreateTime();
    }

    private void execute(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            LOG.debug("job {} lost a race and is tried again", job.getId());
        } catch (RuntimeException e) {
            LOG.warn("job {} of {} failed", job.getId(), job.getProcessDefinitionKey(), e);
        }
    }

    /** Jobs run without a user, whoever moves the clock. */
    private <T> T asNobody(Supplier<T> action) {
        Authentication current = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return action.get();
        } finally {
            if (current != null) {
                engine.getIdentityService().setAuthentication(
                        current.getUserId(), current.getGroupIds(), current.getTenantIds());
            }
        }
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
