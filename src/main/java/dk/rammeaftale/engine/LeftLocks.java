package dk.rammeaftale.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The jobs that a killed service had taken up, free at once when it starts again instead of when their lock ends. Only
 * on H2, whose file is open in one process and no more: on PostgreSQL another node may be at work on them.
 */
@Component
class LeftLocks implements SmartInitializingSingleton {

    private final ProcessEngine engine;

    LeftLocks(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The job executor starts later. */
    @Override
    public void afterSingletonsInstantiated() {
        ProcessEngineConfigurationImpl engineSetup =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        if (engineSetup.getDatabaseType().equals("h2")) {
            free(engineSetup.getCommandExecutorTxRequired());
        }
    }

    private void free(CommandExecutor commands) {
        engine.getManagementService().createJobQuery().list().stream()
                .filter(job -> ((JobEntity) job).getLockOwner() != null)
                .forEach(job -> commands.execute(new UnlockJobCmd(job.getId())));
    }
}
